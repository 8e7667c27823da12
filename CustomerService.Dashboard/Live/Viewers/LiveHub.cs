using CustomerService.Dashboard.Security;
using CustomerService.Domain.Organization;
using Microsoft.AspNetCore.SignalR;

namespace CustomerService.Dashboard.Live.Viewers;

/// <summary>The live board for viewers without a circuit: wallboards, other systems.</summary>
internal sealed class LiveHub(LiveViewers viewers, Organizations organizations, Feed feed) : Hub<ILiveViewer>
{
    /// <summary>Sends the unit's board now and whenever it changes. Watching a unit again changes nothing.</summary>
    /// <exception cref="HubException">The unit is not within the bearer's, or the viewer watches too many.</exception>
    public void Watch(string unit)
    {
        var viewer = viewers.Find(Context.ConnectionId);
        viewer.CountCall();
        if (!Access.MaySee(Context.User!, organizations.Current, unit))
            throw new HubException($"unit: '{unit}' is not within the unit of this bearer");
        viewers.Watch(viewer, unit);
    }

    /// <summary>Ends what <see cref="Watch"/> began. Unwatching what is not watched changes nothing.</summary>
    public void Unwatch(string unit)
    {
        var viewer = viewers.Find(Context.ConnectionId);
        viewer.CountCall();
        viewers.Unwatch(viewer, unit);
    }

    /// <summary>
    /// When the board was last found up to date. Nothing is sent while nothing changes, so a viewer asks now and then: an answer
    /// that has moved on says that what it shows is of now.
    /// </summary>
    public DateTimeOffset CheckedAt()
    {
        viewers.Find(Context.ConnectionId).CountCall();
        return feed.CheckedAt;
    }
}
