using System.Collections.Immutable;
using CustomerService.Dashboard.Live;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Journal;

namespace CustomerService.Dashboard.Desk.Live;

/// <summary>
/// Tells screens which cases changed, whoever changed them, in whichever process: what was committed, at most four times a
/// second. What it tells is no answer to "may I see it?"; a screen asks the queries, which apply scope and seal.
/// </summary>
public sealed class DeskFeed : BackgroundService
{
    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly ILogger<DeskFeed> log;
    private Dictionary<string, CaseMoved> moved = new(StringComparer.Ordinal);
    private ImmutableList<CaseReceiver> receivers = [];
    private long tick;

    public DeskFeed(Journal journal, TimeProvider clock, ILogger<DeskFeed> log)
    {
        (this.clock, this.log) = (clock, log);
        journal.Listen(Note);
    }

    /// <summary>Rises whenever screens are told of changes: what is read after that has them.</summary>
    public long Tick => Volatile.Read(ref tick);

    /// <summary>
    /// Calls <paramref name="deliver"/> with the cases that changed, until disposed. The next call comes only after the task of
    /// the one before has ended; what changed meanwhile comes in one piece, each case once.
    /// </summary>
    public IDisposable Subscribe(Func<IReadOnlyCollection<CaseMoved>, Task> deliver)
    {
        var receiver = new CaseReceiver(deliver, fault => log.LogWarning(fault, "A screen of the desk failed and gets no more changes"));
        ImmutableInterlocked.Update(ref receivers, list => list.Add(receiver));
        return new Subscription(this, receiver);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(FeedPublisher.Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) Publish();
    }

    private void Note(JournalCommit commit)
    {
        if (commit.Cases.IsEmpty) return;
        lock (gate)
        {
            foreach (var row in commit.Cases.Rows) moved[row.Number] = Of(row);
        }
    }

    private void Publish()
    {
        Dictionary<string, CaseMoved> changed;
        lock (gate)
        {
            if (moved.Count == 0) return;
            (changed, moved) = (moved, new Dictionary<string, CaseMoved>(StringComparer.Ordinal));
        }

        Interlocked.Increment(ref tick);
        foreach (var receiver in receivers) receiver.Offer(changed);
    }

    private static CaseMoved Of(ComplaintRow row) => new(row.Number, row.Sequence, row.UnitId, row.IsSealed, row.Officer, row.State);

    private sealed record Subscription(DeskFeed Feed, CaseReceiver Receiver) : IDisposable
    {
        public void Dispose()
        {
            ImmutableInterlocked.Update(ref Feed.receivers, list => list.Remove(Receiver));
            Receiver.Dispose();
        }
    }
}
