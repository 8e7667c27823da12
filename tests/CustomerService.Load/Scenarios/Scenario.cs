using CustomerService.Load.Measures;

namespace CustomerService.Load.Scenarios;

/// <summary>One of the goals, measured in one run with what stands beside it.</summary>
/// <param name="Name">How it is called on the command line.</param>
internal sealed record Scenario(string Name, string Description, Func<Scale, Report, Task> RunAsync)
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("together", "viewers, circuits and events at once: nothing lost, and how late figures come", Together.RunAsync),
        new("viewer-cost", "server CPU a viewer at 100 and at 5,000 events a second", ViewerCost.RunAsync),
        new("event-cost", "server CPU an event with 10 and with 1,000 viewers", EventCost.RunAsync),
        new("circuit-memory", "managed memory of an open hotline page", CircuitMemory.RunAsync),
        new("wall-memory", "managed memory of a wallboard's connection beside a bare one", WallMemory.RunAsync),
        new("tick-cost", "server CPU of an update of the hotline page beside plain markup", TickCost.RunAsync),
        new("chart-bytes", "bytes over a circuit when figures change", ChartBytes.RunAsync),
        new("reconnect", "all viewers at once after a restart", Reconnect.RunAsync),
        new("desk", "officers with the desk open while cases change: nothing lost, and how late a change is on their screens", DeskChanges.RunAsync),
        new("slow-viewer", "a viewer that stops reading", SlowViewer.RunAsync),
    ];
}
