using System.Text.Json.Serialization;
using CustomerService.Domain.Hotline.Live;

namespace CustomerService.Dashboard.Live.Answers;

/// <summary>A unit's board as other programs receive it: from <c>GET /api/v1/live</c> and as the hub's <c>Snapshot</c>.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Name">The unit's name.</param>
/// <param name="AsOf">The moment of the figures, UTC.</param>
/// <param name="Position">The journal position up to which everything is counted.</param>
/// <param name="LastEventAt">When the latest event arrived; null before the first.</param>
/// <param name="Window">The figures of the chosen window; the hub's are today's.</param>
/// <param name="Windows">All windows by name; only from the hub.</param>
/// <param name="Now">What is true at this moment.</param>
/// <param name="Queues">Every queue at or below the unit.</param>
/// <param name="Children">The units directly below.</param>
/// <param name="Agents">The agents of those queues; only from the API.</param>
public sealed record LiveAnswer(
    string Unit,
    string Name,
    DateTimeOffset AsOf,
    long Position,
    DateTimeOffset? LastEventAt,
    WindowFigures Window,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, WindowFigures>? Windows,
    NowFigures Now,
    IReadOnlyList<QueueAnswer> Queues,
    IReadOnlyList<UnitAnswer> Children,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<AgentAnswer>? Agents)
{
    /// <summary>For one who asked: one window, and the agents.</summary>
    public static LiveAnswer For(LiveSnapshot snapshot, LiveWindow window) =>
        Of(snapshot, window) with { Agents = [.. snapshot.Agents.Select(AgentAnswer.Of)] };

    /// <summary>For those who watch: all windows of the unit, today's of its rows.</summary>
    public static LiveAnswer ForViewers(LiveSnapshot snapshot) => Of(snapshot, LiveWindow.Today) with
    {
        Windows = LiveWindows.All.ToDictionary(window => window.Name(), window => snapshot.Windows[window]),
    };

    private static LiveAnswer Of(LiveSnapshot snapshot, LiveWindow window) => new(
        snapshot.Unit, snapshot.Name, snapshot.AsOf, snapshot.Position, snapshot.LastEventAt, snapshot.Windows[window], null, snapshot.Now,
        [.. snapshot.Queues.Select(queue => new QueueAnswer(queue.Queue, queue.Name, queue.Unit, queue.Windows[window], queue.Now))],
        [.. snapshot.Children.Select(unit => new UnitAnswer(unit.Unit, unit.Name, unit.Kind, unit.Windows[window], unit.Now))],
        null);
}
