using System.Text.Json;
using CustomerService.Domain.Hotline.Live;

namespace CustomerService.Domain.Tests.Hotline.Replay;

/// <summary>
/// Every figure of a snapshot as one text. Left out are the board's count of its changes and, since a running board moves them
/// only when a figure changed, the edges of the windows and the chart's intervals without a call.
/// </summary>
internal static class Shown
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Of(LiveSnapshot? snapshot) => JsonSerializer.Serialize(
        snapshot! with
        {
            Version = 0,
            Windows = Plain(snapshot.Windows),
            Queues = [.. snapshot.Queues.Select(queue => queue with { Windows = Plain(queue.Windows) })],
            Children = [.. snapshot.Children.Select(child => child with { Windows = Plain(child.Windows) })],
            Day = [.. snapshot.Day.Where(point => point.Offered > 0)],
        },
        Indented);

    /// <summary>The same without what tells the journal's order, for boards fed in another.</summary>
    public static string FiguresOf(LiveSnapshot? snapshot) => Of(snapshot! with { Position = 0, LastEventAt = null });

    private static Dictionary<LiveWindow, WindowFigures> Plain(IReadOnlyDictionary<LiveWindow, WindowFigures> windows) =>
        windows.ToDictionary(window => window.Key, window => window.Value with { From = default, To = default });
}
