namespace CustomerService.Dashboard.Exports;

/// <summary>The title of what follows.</summary>
public sealed record ReportHeading(string Text) : ReportBlock;
