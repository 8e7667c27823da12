namespace CustomerService.Dashboard.Features.Periods;

/// <summary>Names the words of the page of closed periods.</summary>
public sealed class PeriodsText;
