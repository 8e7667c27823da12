namespace CustomerService.Dashboard.Shared.Freshness;

/// <summary>Names the words that the components of this folder say.</summary>
public sealed class FreshnessText;
