namespace CustomerService.Dashboard.Exports;

/// <summary>How a figure of a report is formed.</summary>
/// <param name="Version">Which rules counted it.</param>
public sealed record ReportFormula(string Name, string Words, string Version);
