namespace CustomerService.Dashboard.Desk.Figures;

/// <summary>The figures of a part of the cases.</summary>
/// <param name="Scope">The filter that holds the part.</param>
/// <param name="Name">Its name where it has one: the unit's, the officer's; a kind's code.</param>
public sealed record FigureLine(CaseFilter Scope, string? Name, FigureCounts Counts);
