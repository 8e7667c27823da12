using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Hotline.Rollups;

/// <summary>
/// Reads the kept sums of the hotline row by row, for whoever adds them up by unit or interval: one row per queue or unit and interval, and of a
/// queue its hours that still run, in one statement a span.
/// </summary>
internal static class KeptSums
{
    public static async Task CallsAsync(CustomerServiceDb db, IReadOnlyCollection<int> queues, KeptSpan span, Action<CallRollupRow> add, CancellationToken cancellation)
    {
        await foreach (var row in Calls(db, queues, span).AsAsyncEnumerable().WithCancellation(cancellation)) add(row);
    }

    /// <summary>The same without the waits' buckets, which grow with the number of calls and which no measure needs: <see cref="CallRollupRow.AddSumsTo"/>.</summary>
    public static async Task CallSumsAsync(CustomerServiceDb db, IReadOnlyCollection<int> queues, KeptSpan span, Action<CallRollupRow> add, CancellationToken cancellation)
    {
        var rows = Calls(db, queues, span).Select(row => new CallRollupRow
        {
            QueueId = row.QueueId, Grain = row.Grain, StartMs = row.StartMs, Offered = row.Offered, Answered = row.Answered, Abandoned = row.Abandoned,
            ShortAbandoned = row.ShortAbandoned, AbandonedInTarget = row.AbandonedInTarget, AnsweredInTarget = row.AnsweredInTarget, LeftTimeout = row.LeftTimeout,
            LeftEmpty = row.LeftEmpty, LeftKey = row.LeftKey, LeftWithdrawn = row.LeftWithdrawn, LeftLost = row.LeftLost, AbandonedWaitMs = row.AbandonedWaitMs,
            TalkCount = row.TalkCount, TalkMs = row.TalkMs, WaitMs = row.WaitMs, Waits = Array.Empty<byte>(),
        });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation)) add(row);
    }

    public static async Task RequestsAsync(CustomerServiceDb db, IReadOnlyCollection<int> units, KeptSpan span, Action<RequestRollupRow> add, CancellationToken cancellation)
    {
        var (grain, fromMs, toMs) = span;
        var rows = db.RequestRollups.AsNoTracking().Where(row => row.Grain == grain && units.Contains(row.UnitId) && row.StartMs >= fromMs && row.StartMs < toMs);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation)) add(row);
    }

    /// <summary>The items whose deadline lies in <c>[fromMs, toMs)</c> and that are open: with time left they are in neither part of the response rate.</summary>
    /// <param name="add">Takes the unit and the deadline.</param>
    public static async Task NotYetDueAsync(CustomerServiceDb db, IReadOnlyCollection<int> units, long fromMs, long toMs, Action<int, long> add, CancellationToken cancellation)
    {
        if (fromMs >= toMs) return;
        var open = db.Requests.Where(item => item.RepliedMs == null && item.DueMs >= fromMs && item.DueMs < toMs && units.Contains(item.UnitId)).Select(item => new { item.UnitId, item.DueMs });
        await foreach (var item in open.AsAsyncEnumerable().WithCancellation(cancellation)) add(item.UnitId, item.DueMs);
    }

    private static IQueryable<CallRollupRow> Calls(CustomerServiceDb db, IReadOnlyCollection<int> queues, KeptSpan span)
    {
        var (grain, fromMs, toMs) = span;
        return db.CallSums(grain).Where(row => queues.Contains(row.QueueId) && row.StartMs >= fromMs && row.StartMs < toMs);
    }
}
