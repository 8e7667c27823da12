using CustomerService.Domain.Figures;

namespace CustomerService.Domain.Briefs.Facts;

/// <summary>One thing by which it is told how far the month's data can be believed; a share from 0 to 1, higher is better.</summary>
/// <param name="Code">See <see cref="QualityCodes"/>.</param>
public sealed record QualityFact(string Code, MeasureValue Value);
