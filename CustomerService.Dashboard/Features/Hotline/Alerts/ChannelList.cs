using CustomerService.Domain.Alerts;

namespace CustomerService.Dashboard.Features.Hotline.Alerts;

/// <summary>The channels of a unit and of those below it, and the last messages to them.</summary>
public sealed record ChannelList(IReadOnlyList<AlertChannel> Channels, IReadOnlyList<AlertDelivery> Deliveries);
