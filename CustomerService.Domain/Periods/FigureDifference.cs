using CustomerService.Domain.Figures;

namespace CustomerService.Domain.Periods;

/// <summary>A figure that two countings of one period do not agree on.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Code">The measure, count or work.</param>
public sealed record FigureDifference(string Unit, string Code, MeasureValue Before, MeasureValue After);
