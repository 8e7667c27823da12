using CustomerService.Domain.Alerts;

namespace CustomerService.Dashboard.Alerts;

/// <summary>That a channel was told of an alert, or is still to be; without the channel's address, which is its keepers' business.</summary>
public sealed record AlertTold(Guid Alert, string Channel, AlertChannelKind Kind, AlertTurn Turn, int Attempts, DateTimeOffset? DeliveredAt, DateTimeOffset? DueAt);
