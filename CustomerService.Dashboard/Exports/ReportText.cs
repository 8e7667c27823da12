namespace CustomerService.Dashboard.Exports;

/// <summary>Names the resources with the words that every report needs.</summary>
public sealed class ReportText;
