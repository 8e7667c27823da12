using CustomerService.Domain.Figures;

namespace CustomerService.Domain.Analysis;

/// <summary>A part that takes part in a ranking.</summary>
/// <param name="Code">Orders those of equal value, and nothing else.</param>
/// <param name="Value">Over the whole period.</param>
/// <param name="Course">The same in steps of the period, in order of time: how the part scatters from step to step.</param>
public sealed record RankCandidate(string Code, MeasureValue Value, IReadOnlyList<MeasureValue> Course);
