namespace CustomerService.Dashboard.Features.Hotline.Alerts;

/// <summary>What came of adding a channel.</summary>
/// <param name="Faults">The names of what was wrong; none means done.</param>
/// <param name="Secret">A webhook's key, the only time it can be read.</param>
public sealed record AddedChannel(IReadOnlyList<string> Faults, string? Secret);
