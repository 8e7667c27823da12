using System.Collections.Immutable;
using CustomerService.Domain.Hotline.Live;

namespace CustomerService.Dashboard.Live;

/// <summary>
/// One unit's receivers and the last snapshot they were offered. A round through many receivers steps back after every few, so that
/// what they send, and requests that came meanwhile, need not wait for its end; a snapshot that comes during a round starts the next.
/// </summary>
internal sealed class UnitFeed : IDisposable
{
    /// <summary>A receiver may render a whole page when it is offered a snapshot.</summary>
    private const int AtOnce = 2;

    private readonly Latest<LiveSnapshot> rounds;
    private ImmutableArray<Latest<LiveSnapshot>> receivers = [];
    private Kept? kept;

    public UnitFeed() => rounds = new Latest<LiveSnapshot>(OfferAsync);

    public bool HasReceivers => !receivers.IsEmpty;

    public LiveSnapshot? Last => Volatile.Read(ref kept)?.Snapshot;

    public long Version => Volatile.Read(ref kept)?.Version ?? -1;

    public void Add(Latest<LiveSnapshot> receiver) => ImmutableInterlocked.Update(ref receivers, list => list.Add(receiver));

    public void Remove(Latest<LiveSnapshot> receiver) => ImmutableInterlocked.Update(ref receivers, list => list.Remove(receiver));

    /// <summary>Remembers a snapshot unless a newer one is known.</summary>
    public void Keep(LiveSnapshot snapshot, long version)
    {
        var candidate = new Kept(snapshot, version);
        for (var known = Volatile.Read(ref kept); known is null || known.Version <= version; known = Volatile.Read(ref kept))
        {
            if (Interlocked.CompareExchange(ref kept, candidate, known) == known) return;
        }
    }

    public void Publish(LiveSnapshot snapshot, long version)
    {
        Keep(snapshot, version);
        rounds.Offer(snapshot);
    }

    /// <summary>Offers a new receiver what is current; repeated while a publication overtakes it, so that the newest wins.</summary>
    public void Greet(Latest<LiveSnapshot> receiver, LiveSnapshot current)
    {
        for (LiveSnapshot? offered = null, next = Last ?? current; next != offered; next = Last ?? current)
        {
            receiver.Offer(next);
            offered = next;
        }
    }

    public void Dispose() => rounds.Dispose();

    private ValueTask OfferAsync(LiveSnapshot snapshot) => new(Round.RunAsync(receivers, AtOnce, receiver => receiver.Offer(snapshot)));

    private sealed record Kept(LiveSnapshot Snapshot, long Version);
}
