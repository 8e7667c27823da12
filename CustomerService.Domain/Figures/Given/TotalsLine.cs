namespace CustomerService.Domain.Figures.Given;

/// <summary>A line of a file of totals.</summary>
/// <param name="Line">From 1; the header is line 1. 0 for a total that was given before.</param>
public sealed record TotalsLine(int Line, GivenTotal Total);
