namespace CustomerService.Dashboard.Exports;

/// <summary>A piece of a report, in reading order.</summary>
public abstract record ReportBlock;
