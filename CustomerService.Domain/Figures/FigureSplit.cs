namespace CustomerService.Domain.Figures;

/// <summary>The figures of a period, whole and split into its parts.</summary>
/// <param name="Whole">The unit with everything under it.</param>
/// <param name="Parts">By code: the units that were directly under it in the period, or its queues, with their calls alone.</param>
/// <param name="Own">What is the unit's besides the units below it; of a split by queue, what belongs to no queue of its own.</param>
public sealed record FigureSplit(UnitFigures Whole, IReadOnlyDictionary<string, UnitFigures> Parts, UnitFigures Own);
