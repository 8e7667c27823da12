namespace CustomerService.Dashboard.Features.Administration.Sources;

/// <summary>A source of events, and the unit whose keys may use it.</summary>
/// <param name="Name">The events' <c>source</c>.</param>
/// <param name="Owner">A unit's code, <c>*</c> for the whole organisation, null for whoever uses it next.</param>
/// <param name="Events">How many it reported.</param>
/// <param name="LastReceivedAt">When it last reported; null when never.</param>
public sealed record OwnedSource(string Name, string? Owner, long Events, DateTimeOffset? LastReceivedAt);
