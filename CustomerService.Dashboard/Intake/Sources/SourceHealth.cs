namespace CustomerService.Dashboard.Intake.Sources;

/// <summary>How a source of events is doing.</summary>
/// <param name="Name">The events' <c>source</c>.</param>
/// <param name="Events">How many it reported.</param>
/// <param name="LastEventAt">The latest moment it reported, by its clock.</param>
/// <param name="LastReceivedAt">When it last reported, by ours.</param>
/// <param name="Lag">Arrival minus event time of the last report; negative when the source's clock is ahead of ours.</param>
public sealed record SourceHealth(string Name, long Events, DateTimeOffset LastEventAt, DateTimeOffset LastReceivedAt, TimeSpan Lag);
