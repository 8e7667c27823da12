using System.Data.Common;
using CustomerService.Domain.Hotline.Rollups;

namespace CustomerService.Domain.Hotline.Projection;

/// <summary>
/// The calls' kept sums, remembered between commits. A queue's latest hours run: each is one row that counts in its hour, its day and its
/// month, so a commit writes one row for a queue instead of three, two of them large. When a later hour begins, the oldest is over: it is added
/// to the three and its row is no more, in the same transaction, so no sum is ever another. What is reported later of an hour that is over goes
/// into the three at once (docs/decisions/0026).
/// </summary>
internal sealed class CallRollups(DbConnection connection, HotlineSettings settings, RollupCalendar calendar) : IDisposable
{
    /// <summary>How many hours of a queue run at once: the calls that an hour began are answered and ended in the next.</summary>
    public const int MostRunning = 2;

    private static readonly RollupGrain[] Grains = [RollupGrain.Hour, RollupGrain.Day, RollupGrain.Month];

    private readonly CallRollupTable table = new(connection);
    private readonly Dictionary<(RollupGrain Grain, int Queue, long Start), Cell> settled = [];
    private readonly Dictionary<int, List<Cell>> running = [];
    private readonly List<Cell> dirty = [];
    private readonly List<Cell> over = [];

    /// <summary>How many sums are remembered.</summary>
    public int Count => settled.Count + (running.Count * MostRunning);

    /// <summary>Counts a leg in (<paramref name="times"/> 1) or takes it out (−1).</summary>
    public void Add(in Leg leg, int times)
    {
        if (leg.Outcome == LegOutcome.Orphan) return;
        if (RunningHour(leg.Queue, calendar.StartMs(RollupGrain.Hour, leg.OfferedMs)) is { } hour)
        {
            hour.Tally.Add(leg, times, settings);
            Touch(hour);
            return;
        }

        foreach (var grain in Grains)
        {
            var cell = Settled(grain, leg.Queue, leg.OfferedMs);
            cell.Tally.Add(leg, times, settings);
            Touch(cell);
        }
    }

    /// <summary>Writes what changed; part of the transaction that holds the events.</summary>
    public void Save()
    {
        foreach (var cell in over) table.Delete(cell.Key);
        foreach (var cell in dirty)
        {
            if (!cell.IsOver) table.Put(cell.Key, cell.Tally);
            cell.IsDirty = false;
        }

        over.Clear();
        dirty.Clear();
    }

    public void Forget()
    {
        settled.Clear();
        running.Clear();
        dirty.Clear();
        over.Clear();
    }

    public void Dispose() => table.Dispose();

    /// <summary>The queue's hour if it is running, or begins to; null when it is counted in its day and month already, or came late.</summary>
    private Cell? RunningHour(int queue, long start)
    {
        if (!running.TryGetValue(queue, out var hours))
            running.Add(queue, hours = table.Running(queue).ConvertAll(hour => new Cell((RollupGrain.Running, queue, hour.Start), hour.Tally)));
        foreach (var hour in hours)
        {
            if (hour.Key.Start == start) return hour;
        }

        if (hours.Count > 0 && start < hours[^1].Key.Start) return null;
        if (IsSettled((RollupGrain.Hour, queue, start))) return null;
        var begun = new Cell((RollupGrain.Running, queue, start), new CallTally());
        hours.Add(begun);
        if (hours.Count > MostRunning)
        {
            Settle(hours[0]);
            hours.RemoveAt(0);
        }

        return begun;
    }

    private void Settle(Cell hour)
    {
        foreach (var grain in Grains)
        {
            var cell = Settled(grain, hour.Key.Queue, hour.Key.Start);
            cell.Tally.Add(hour.Tally);
            Touch(cell);
        }

        hour.IsOver = true;
        over.Add(hour);
    }

    private bool IsSettled((RollupGrain Grain, int Queue, long Start) key)
    {
        if (settled.ContainsKey(key)) return true;
        if (table.Find(key) is not { } tally) return false;
        settled.Add(key, new Cell(key, tally));
        return true;
    }

    private Cell Settled(RollupGrain grain, int queue, long momentMs)
    {
        var key = (grain, queue, calendar.StartMs(grain, momentMs));
        if (!settled.TryGetValue(key, out var cell)) settled.Add(key, cell = new Cell(key, table.Find(key) ?? new CallTally()));
        return cell;
    }

    private void Touch(Cell cell)
    {
        if (cell.IsDirty) return;
        cell.IsDirty = true;
        dirty.Add(cell);
    }

    /// <summary>A queue's interval as it is remembered.</summary>
    private sealed class Cell((RollupGrain Grain, int Queue, long Start) key, CallTally tally)
    {
        public (RollupGrain Grain, int Queue, long Start) Key => key;

        public CallTally Tally => tally;

        /// <summary>It differs from its row.</summary>
        public bool IsDirty { get; set; }

        /// <summary>It ran, and counts in its hour, its day and its month now.</summary>
        public bool IsOver { get; set; }
    }
}
