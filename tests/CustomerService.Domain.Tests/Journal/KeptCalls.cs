using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Measures;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Tests.Journal;

/// <summary>What every hour, day and month of a queue adds up to, in words, wherever its parts are kept.</summary>
internal static class KeptCalls
{
    private static readonly RollupGrain[] Grains = [RollupGrain.Hour, RollupGrain.Day, RollupGrain.Month];

    /// <summary>By the kept rows, as figures read them.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(CustomerServiceDb db)
    {
        var sums = new Dictionary<(RollupGrain, int, long), CallTally>();
        var calendar = new RollupCalendar(OpenJournal.Zone);
        foreach (var grain in Grains)
        {
            foreach (var row in await db.CallSums(grain).ToListAsync()) row.AddTo(Of(sums, (grain, row.QueueId, calendar.StartMs(grain, row.StartMs))));
        }

        return Lines(sums);
    }

    /// <summary>By a count of the legs themselves.</summary>
    public static async Task<IReadOnlyList<string>> CountAsync(CustomerServiceDb db)
    {
        var sums = new Dictionary<(RollupGrain, int, long), CallTally>();
        var calendar = new RollupCalendar(OpenJournal.Zone);
        foreach (var leg in await db.Legs.AsNoTracking().Where(row => row.Outcome != LegOutcome.Orphan).ToListAsync())
        {
            foreach (var grain in Grains) Of(sums, (grain, leg.QueueId, calendar.StartMs(grain, leg.OfferedMs))).Add(leg.ToLeg(), 1, new HotlineSettings());
        }

        return Lines(sums);
    }

    private static CallTally Of(Dictionary<(RollupGrain, int, long), CallTally> sums, (RollupGrain, int, long) key)
    {
        if (!sums.TryGetValue(key, out var tally)) sums.Add(key, tally = new CallTally());
        return tally;
    }

    private static List<string> Lines(Dictionary<(RollupGrain Grain, int Queue, long Start), CallTally> sums) =>
    [
        .. sums.Where(sum => !sum.Value.IsEmpty).OrderBy(sum => sum.Key).Select(sum => (sum.Key, T: sum.Value)).Select(sum =>
            $"{sum.Key} {sum.T.Offered} {sum.T.Answered} {sum.T.Abandoned} {sum.T.LeftTimeout} {sum.T.LeftEmpty} {sum.T.LeftKey} {sum.T.LeftWithdrawn} {sum.T.LeftLost} "
            + $"{sum.T.AbandonedWaitMs} {sum.T.Waits.SumMilliseconds} {sum.T.TalkCount} {sum.T.TalkMs} {sum.T.AnsweredInTarget} {sum.T.AbandonedInTarget} {Convert.ToHexString(DurationSummaryCodec.Encode(sum.T.Waits))}"),
    ];
}
