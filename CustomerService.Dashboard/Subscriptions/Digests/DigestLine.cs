using CustomerService.Domain.Digests;

namespace CustomerService.Dashboard.Subscriptions.Digests;

/// <summary>A subscription as its owner sees it, with what became of its latest mail.</summary>
/// <param name="Fault">What went wrong with the latest attempt; null when it was taken.</param>
public sealed record DigestLine(DigestSubscription Subscription, string? LastPeriod, DateTimeOffset? DeliveredAt, string? Fault);
