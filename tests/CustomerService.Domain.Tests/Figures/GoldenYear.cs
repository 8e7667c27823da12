using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Tests.Data;
using CustomerService.Domain.Tests.Papers;
using static CustomerService.Domain.Tests.Papers.Office;

namespace CustomerService.Domain.Tests.Figures;

/// <summary>
/// The year 2024, small enough to be counted by hand: a call at either edge of the year, one on the leap day, one on a Sunday that
/// was made up as a workday, and the harbour office (queue port) that goes from Hainan to Guangdong on 1 July.
/// </summary>
internal static class GoldenYear
{
    /// <summary>The queue, when it was offered by the clocks of Guangzhou, and its wait in seconds; negative when the caller hung up.</summary>
    private static readonly (string Queue, string Offered, int Wait)[] Calls =
    [
        ("faults", "2023-12-31 23:59:59", 4),
        ("faults", "2024-01-01 00:00:00", 10),
        ("billing", "2024-01-31 23:59:59", -9),
        ("port", "2024-02-01 00:00:00", 21),
        ("faults", "2024-02-18 10:00:00", 30),
        ("island", "2024-02-29 12:00:00", -3),
        ("faults", "2024-02-29 23:59:59", 20),
        ("port", "2024-06-30 23:59:59", 5),
        ("port", "2024-07-01 00:00:00", 7),
        ("island", "2024-09-30 08:00:00", 40),
        ("billing", "2024-10-01 00:00:00", 0),
        ("faults", "2024-12-31 23:59:59", 2),
        ("faults", "2025-01-01 00:00:00", 6),
    ];

    /// <summary>Offered, answered, answered within 20 s, seconds waited: of every month of the year, for each unit.</summary>
    public static readonly Dictionary<string, (long, long, long, long)[]> Months = new()
    {
        ["GD"] = [(2, 1, 1, 10), (2, 2, 1, 50), default, default, default, default, (1, 1, 1, 7), default, default, (1, 1, 1, 0), default, (1, 1, 1, 2)],
        ["HN"] = [default, (2, 1, 0, 21), default, default, default, (1, 1, 1, 5), default, default, (1, 1, 0, 40), default, default, default],
        ["HN-01"] = [default, (1, 1, 0, 21), default, default, default, (1, 1, 1, 5), (1, 1, 1, 7), default, default, default, default, default],
        ["CSG"] = [(2, 1, 1, 10), (4, 3, 1, 71), default, default, default, (1, 1, 1, 5), (1, 1, 1, 7), default, (1, 1, 0, 40), (1, 1, 1, 0), default, (1, 1, 1, 2)],
    };

    /// <summary>An office that has the year, told in an order and in portions that follow from the seed.</summary>
    public static async Task<Office> OpenAsync(TestDatabase database, int seed, bool isMovedFirst)
    {
        var office = await Office.OpenAsync(database);
        await office.Open.Organizations.ChangeAsync(db =>
        {
            var harbour = new OrgUnit("HN-01", "Harbour office", UnitKind.SupplyUnit, db.Units.Single(unit => unit.Code == "HN"));
            db.AddRange(harbour, new CallQueue("port", "Port", harbour));
            return Task.CompletedTask;
        });
        var random = new Random(seed);
        var events = Calls.SelectMany((call, i) => EventsOf(i, call)).ToArray();
        random.Shuffle(events);
        if (isMovedFirst) await office.Moves.MoveAsync(Zhao, "HN-01", "GD", new(2024, 7, 1));
        foreach (var batch in events.Chunk(1 + random.Next(5))) await office.Open.AppendAsync(batch);
        if (!isMovedFirst) await office.Moves.MoveAsync(Zhao, "HN-01", "GD", new(2024, 7, 1));
        return office;
    }

    private static CallEvent[] EventsOf(int i, (string Queue, string Offered, int Wait) call)
    {
        var offered = new DateTimeOffset(DateTime.Parse(call.Offered, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8)).ToUniversalTime();
        CallEvent Event(CallEventType type, DateTimeOffset at) => new() { Source = "pbx", Id = $"{i}/{type}", Type = type, Subject = $"call-{i}", Queue = call.Queue, Time = at };
        return call.Wait < 0
            ? [Event(CallEventType.Offered, offered), Event(CallEventType.Abandoned, offered.AddSeconds(-call.Wait))]
            : [Event(CallEventType.Offered, offered), Event(CallEventType.Answered, offered.AddSeconds(call.Wait)) with { Agent = "lin" }];
    }
}
