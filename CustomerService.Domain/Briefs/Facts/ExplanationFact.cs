namespace CustomerService.Domain.Briefs.Facts;

/// <summary>Which parts of the unit made a measure's change since the month before; the effects and the rest add up to the change.</summary>
/// <param name="Measure">The measure's code.</param>
/// <param name="Change">This month less the month before, in the measure's unit.</param>
/// <param name="Parts">Those that moved it most, the largest first.</param>
/// <param name="Rest">What all the others did together.</param>
public sealed record ExplanationFact(string Measure, double Change, IReadOnlyList<ExplanationPart> Parts, double Rest);
