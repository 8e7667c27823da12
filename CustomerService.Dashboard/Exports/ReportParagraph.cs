namespace CustomerService.Dashboard.Exports;

/// <summary>A paragraph of text.</summary>
public sealed record ReportParagraph(string Text) : ReportBlock;
