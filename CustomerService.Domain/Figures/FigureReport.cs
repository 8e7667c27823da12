namespace CustomerService.Domain.Figures;

/// <summary>Figures side by side, and their sum: numerators and denominators added, histograms merged.</summary>
/// <param name="Rows">The intervals of a period, ascending and without gaps; or the children of a unit by code and, last, what is its own.</param>
/// <param name="Total">The whole; always the sum of the rows.</param>
public sealed record FigureReport(IReadOnlyList<UnitFigures> Rows, UnitFigures Total);
