using CustomerService.Domain.Figures;

namespace CustomerService.Domain.Analysis;

/// <summary>A part of a whole, a unit of an organisation for instance, in two periods; unknown where it had nothing to measure.</summary>
public sealed record PartChange(MeasureValue Before, MeasureValue After);
