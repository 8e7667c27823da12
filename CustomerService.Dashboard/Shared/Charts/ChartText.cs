namespace CustomerService.Dashboard.Shared.Charts;

/// <summary>Names the words that charts say by themselves.</summary>
public sealed class ChartText;
