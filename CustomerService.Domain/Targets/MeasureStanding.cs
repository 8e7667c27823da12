using CustomerService.Domain.Figures;

namespace CustomerService.Domain.Targets;

/// <summary>A measure of a unit in a year: the target that holds, and how the year stands against it.</summary>
/// <param name="Months">The year's months before the cut-off, those without anything included.</param>
/// <param name="IsGiven">Whether totals that others gave are in it.</param>
public sealed record MeasureStanding(TargetInForce Target, Attainment Attainment, IReadOnlyList<MonthValue> Months, bool IsGiven)
{
    public Measure Measure => Target.Measure;

    /// <summary>By how much the year so far lies beyond its target, in the measure's unit; negative falls short whichever way the measure goes.</summary>
    public double? Gap => Attainment.SoFar.Value is { } value && Target.Value is { } target ? Measure.HigherIsBetter ? value - target : target - value : null;
}
