using CustomerService.Dashboard.Live.Answers;

namespace CustomerService.Dashboard.Live.Viewers;

/// <summary>What a viewer of the live hub can receive.</summary>
public interface ILiveViewer
{
    /// <summary>The board of a watched unit: at once, and whenever it changed.</summary>
    Task Snapshot(LiveAnswer snapshot);
}
