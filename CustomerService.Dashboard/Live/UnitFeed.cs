using System.Collections.Immutable;
using CustomerService.Domain.Hotline.Live;

namespace CustomerService.Dashboard.Live;

/// <summary>One unit's receivers and the last snapshot they were offered.</summary>
internal sealed class UnitFeed
{
    private ImmutableArray<Latest<LiveSnapshot>> receivers = [];
    private Kept? kept;

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
        foreach (var receiver in receivers) receiver.Offer(snapshot);
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

    private sealed record Kept(LiveSnapshot Snapshot, long Version);
}
