using System.Collections.Concurrent;
using CustomerService.Domain.Hotline.Live;

namespace CustomerService.Dashboard.Live;

/// <summary>
/// What circuits and viewers subscribe to: a unit's snapshots as they change, built once however many watch. A receiver gets
/// one snapshot at a time and then the newest; no receiver can slow another down.
/// </summary>
public sealed class Feed(LiveBoard board, TimeProvider clock, ILogger<Feed> log) : IDisposable
{
    /// <summary>A snapshot that nothing changed since is handed out this long before its moment is renewed.</summary>
    private static readonly TimeSpan MomentLasts = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, UnitFeed> units = new(StringComparer.Ordinal);
    private long published = -1;

    /// <summary>When the board was last found to be up to date, whether or not anything had changed.</summary>
    public DateTimeOffset CheckedAt { get; private set; } = clock.GetUtcNow();

    /// <summary>The unit as it is now, or null when there is no such unit.</summary>
    public LiveSnapshot? Current(string unit)
    {
        var now = clock.GetUtcNow();
        board.MoveTo(now);
        var version = board.Version;
        var feed = units.GetValueOrDefault(unit);
        if (feed?.Last is { } last && feed.Version == version && now - last.AsOf < MomentLasts) return last;
        var snapshot = board.Snapshot(unit);
        if (snapshot is not null) units.GetOrAdd(unit, _ => new UnitFeed()).Keep(snapshot, version);
        return snapshot;
    }

    /// <summary>
    /// Calls <paramref name="deliver"/> with the unit's snapshot at once and whenever it changed, at most four times a second,
    /// until disposed. The next comes only after the task of the one before has ended.
    /// </summary>
    public IDisposable Subscribe(string unit, Func<LiveSnapshot, Task> deliver) =>
        Subscribe(unit, new Latest<LiveSnapshot>(snapshot => new ValueTask(deliver(snapshot)), Report));

    /// <inheritdoc cref="Subscribe(string, Func{LiveSnapshot, Task})"/>
    public IDisposable Subscribe(string unit, Action<LiveSnapshot> deliver) => Subscribe(unit, new Latest<LiveSnapshot>(
        snapshot =>
        {
            deliver(snapshot);
            return ValueTask.CompletedTask;
        },
        Report));

    /// <summary>Nothing is handed out any more.</summary>
    public void Dispose()
    {
        foreach (var feed in units.Values) feed.Dispose();
    }

    /// <summary>Hands out what changed since the last time; called a few times a second.</summary>
    /// <returns>Whether anything had changed.</returns>
    internal bool Publish()
    {
        var now = clock.GetUtcNow();
        board.MoveTo(now);
        var version = board.Version;
        if (version == published)
        {
            CheckedAt = now;
            return false;
        }

        foreach (var (unit, feed) in units)
        {
            if (feed.HasReceivers && board.Snapshot(unit) is { } snapshot) feed.Publish(snapshot, version);
        }

        published = version;
        CheckedAt = now;
        return true;
    }

    private Subscription Subscribe(string unit, Latest<LiveSnapshot> receiver)
    {
        var current = Current(unit);
        var feed = units.GetOrAdd(unit, _ => new UnitFeed());
        feed.Add(receiver);
        if (current is not null) feed.Greet(receiver, current);
        return new Subscription(feed, receiver);
    }

    private void Report(Exception fault) => log.LogWarning(fault, "A receiver of live figures failed and gets no more");

    private sealed record Subscription(UnitFeed Feed, Latest<LiveSnapshot> Receiver) : IDisposable
    {
        public void Dispose()
        {
            Feed.Remove(Receiver);
            Receiver.Dispose();
        }
    }
}
