namespace CustomerService.Dashboard.Briefs;

/// <summary>Names the words of the briefs: their sections, tables, sentences and states.</summary>
public sealed class BriefsText;
