using CsCheck;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Tests.Data;
using CustomerService.Domain.Tests.Journal;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CustomerService.Domain.Tests.Hotline.Reports;

namespace CustomerService.Domain.Tests.Hotline.Rollups;

public sealed class SpanTalliesTests
{
    private const double Days = 86_400;

    public static TheoryData<DataProvider> Engines => TestDatabase.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Read_AnySpan_IsWhatCountingItsVisitsGives(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var start = await FillAsync(database);
        await using var db = database.Contexts.CreateDbContext();
        var legs = (await db.Legs.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken)).ConvertAll(row => row.ToLeg());
        var queues = legs.Select(leg => leg.Queue).Distinct().ToList();
        var (settings, edges) = (new HotlineSettings(), Gen.Int[-3_600, 100 * 86_400]);

        await Gen.Select(edges, edges, Gen.Int[0, 2]).Where((a, b, _) => a != b).SampleAsync(async (a, b, whole) =>
        {
            // Half of the edges lie on an hour, as those of the drill do.
            int Edge(int second) => whole > 0 ? second / 3_600 * 3_600 : second;
            var (from, to) = (start.AddSeconds(Edge(Math.Min(a, b))), start.AddSeconds(Edge(Math.Max(a, b)) + 1));

            var tallies = await new SpanTallies(settings, OpenJournal.Zone).ReadAsync(db, queues, from, to);

            return queues.TrueForAll(queue =>
            {
                var counted = new CallTally();
                foreach (var leg in legs.Where(leg => leg.Queue == queue && leg.OfferedMs >= from.ToUnixTimeMilliseconds() && leg.OfferedMs < to.ToUnixTimeMilliseconds()))
                    counted.Add(leg, 1, settings);
                return tallies.TryGetValue(queue, out var tally) ? Same(tally, counted) : counted.IsEmpty;
            });
        }, iter: 30, threads: 1);
    }

    private static bool Same(CallTally one, CallTally other) =>
        (one.Offered, one.Answered, one.AnsweredInTarget, one.Abandoned, one.LeftTimeout, one.Waiting)
            == (other.Offered, other.Answered, other.AnsweredInTarget, other.Abandoned, other.LeftTimeout, other.Waiting)
        && one.Waits.Equals(other.Waits);

    /// <summary>A hundred days of calls of every outcome on two queues, some at the first moment of an hour, of a day and of a month.</summary>
    /// <returns>The moment from which the reports count their seconds.</returns>
    private static async Task<DateTimeOffset> FillAsync(TestDatabase database)
    {
        await using var open = await OpenJournal.OpenAsync(database);
        var events = Enumerable.Range(0, 240).SelectMany(i =>
        {
            var (call, at, queue) = ($"c{i}", i % 4 == 0 ? i / 4 * 3_600.0 * 17 : i * 0.41 * Days, i % 3 == 0 ? "island" : "faults");
            return (i % 5) switch
            {
                0 => (IEnumerable<CallEvent>)[Offered(call, at, queue)],
                1 => [Offered(call, at, queue), Abandoned(call, at + 40, queue)],
                2 => [Offered(call, at, queue), Left(call, at + 60, LeftReason.Timeout, queue)],
                _ => [Offered(call, at, queue), Answered(call, at + (i % 40), queue: queue)],
            };
        }).ToArray();
        await open.AppendAsync(events);
        return events[0].Time;
    }
}
