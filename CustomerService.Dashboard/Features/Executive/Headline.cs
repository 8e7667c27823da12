using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Periods;
using CustomerService.Domain.Targets;

namespace CustomerService.Dashboard.Features.Executive;

/// <summary>One measure as the strip says it: now, against its target, against last year, and the year to date.</summary>
public sealed record Headline(Measure Measure, MeasureValue Now, TargetInForce Target)
{
    /// <summary>What is counted now, where the value shown is the one that was frozen; null while nothing is frozen.</summary>
    public MeasureValue? CountedNow { get; init; }

    /// <summary>Whether totals that others gave are in the value.</summary>
    public bool IsGiven { get; init; }

    /// <summary>Whether totals that others gave are in the year before.</summary>
    public bool IsYearBeforeGiven { get; init; }

    /// <summary>Whether totals that others gave are in the period before.</summary>
    public bool IsBeforeGiven { get; init; }

    /// <summary>Whether a total was given for something that was counted as well, and is left out.</summary>
    public bool IsInConflict { get; init; }

    public required MeasureValue Before { get; init; }

    public required MeasureValue YearBefore { get; init; }

    public required MeasureValue YearToDate { get; init; }

    public required IReadOnlyList<MeasureValue> Months { get; init; }

    /// <summary>Less the period before; null when either is unknown.</summary>
    public double? OnBefore => Now.Value - Before.Value;

    /// <summary>Less the same days of the year before; null when either is unknown.</summary>
    public double? OnYear => Now.Value - YearBefore.Value;

    /// <summary>Less the target; null without one.</summary>
    public double? OnTarget => Now.Value - Target.Value;

    public FigureStatus Status => Target.IsMetBy(Now.Value) switch { true => FigureStatus.Good, false => FigureStatus.Bad, null => FigureStatus.Unknown };

    /// <param name="frozen">What was frozen of the unit when its period was closed, or last restated; null while it is open.</param>
    public static Headline Of(Measure measure, PartFigures part, TargetInForce target, FrozenUnit? frozen = null) => new(measure, frozen?.Of(measure.Code) ?? measure.Of(part.Now), target)
    {
        CountedNow = frozen is null ? null : measure.Of(part.Now),
        IsGiven = (frozen?.Given ?? part.Now.Given).Contains(measure.Code),
        IsBeforeGiven = part.Before.Given.Contains(measure.Code),
        IsYearBeforeGiven = part.YearBefore.Given.Contains(measure.Code),
        IsInConflict = part.Now.Conflicts.Contains(measure.Code) || part.YearBefore.Conflicts.Contains(measure.Code),
        Before = measure.Of(part.Before),
        YearBefore = measure.Of(part.YearBefore),
        YearToDate = measure.Of(part.YearToDate),
        Months = [.. part.Months.Select(measure.Of)],
    };
}
