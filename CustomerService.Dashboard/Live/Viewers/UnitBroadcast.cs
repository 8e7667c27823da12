using System.Collections.Immutable;
using CustomerService.Dashboard.Live.Answers;
using CustomerService.Domain.Hotline.Live;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace CustomerService.Dashboard.Live.Viewers;

/// <summary>One unit's viewers, fed by one subscription; the message is made once and its bytes once per protocol.</summary>
internal sealed class UnitBroadcast : IDisposable
{
    /// <summary>A message has ten buffers, and the pool keeps some sixty at hand.</summary>
    private const int AtOnce = 4;

    private ImmutableArray<Viewer> viewers = [];
    private SerializedHubMessage? last;
    private string unit = "";
    private IDisposable? subscription;
    private int opened;

    public void Add(Viewer viewer) => ImmutableInterlocked.Update(ref viewers, list => list.Add(viewer));

    /// <returns>True when nobody is left.</returns>
    public bool Remove(Viewer viewer)
    {
        ImmutableInterlocked.Update(ref viewers, list => list.Remove(viewer));
        return viewers.IsEmpty;
    }

    /// <summary>Subscribes, the first time it is called.</summary>
    public void Open(Feed feed, string ofUnit)
    {
        if (Interlocked.Exchange(ref opened, 1) != 0) return;
        unit = ofUnit;
        subscription = feed.Subscribe(ofUnit, SendAsync);
        if (Volatile.Read(ref opened) == 2) subscription.Dispose();
    }

    /// <summary>Sends a new viewer what is current; repeated while a publication overtakes it, so that the newest wins.</summary>
    public void Greet(Viewer viewer)
    {
        for (SerializedHubMessage? sent = null, next = Volatile.Read(ref last); next is not null && next != sent; next = Volatile.Read(ref last))
        {
            viewer.Offer(unit, next);
            sent = next;
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref opened, 2) == 1) subscription?.Dispose();
    }

    private Task SendAsync(LiveSnapshot snapshot)
    {
        var message = new SerializedHubMessage(new InvocationMessage(nameof(ILiveViewer.Snapshot), [LiveAnswer.ForViewers(snapshot)]));
        Volatile.Write(ref last, message);
        return Round.RunAsync(viewers, AtOnce, viewer => viewer.Offer(unit, message));
    }
}
