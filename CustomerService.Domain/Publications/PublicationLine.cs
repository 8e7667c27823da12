using System.Text.Json.Serialization;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Targets;

namespace CustomerService.Domain.Publications;

/// <summary>One measure of one unit as it was frozen: its year, its target then, the year before.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="UnitName">Its name then.</param>
/// <param name="Measure">The measure's code.</param>
/// <param name="Value">Both parts of the year.</param>
/// <param name="Verdict">What the value was against the target.</param>
public sealed record PublicationLine(string Unit, string UnitName, string Measure, MeasureValue Value, LineVerdict Verdict)
{
    /// <summary>The target then: a share or seconds; null when there was none.</summary>
    public double? Target { get; init; }

    public TargetOrigin Origin { get; init; }

    /// <summary>The code of the unit that had set it; null for a setting.</summary>
    public string? TargetUnit { get; init; }

    /// <summary>The approved version's number; null for a setting.</summary>
    public int? TargetVersion { get; init; }

    /// <summary>The year before; unknown when nothing was measured.</summary>
    public MeasureValue LastYear { get; init; }

    /// <summary>Whether totals that others gave are in it.</summary>
    public bool IsGiven { get; init; }

    /// <summary>Whether totals that others gave are in the year before.</summary>
    public bool IsLastYearGiven { get; init; }

    /// <summary>The twelve months, where the target was missed: the evidence of the circular.</summary>
    public IReadOnlyList<MonthValue> Months { get; init; } = [];

    /// <summary>By how much the value lies beyond the target, in the measure's unit; negative falls short whichever way the measure goes.</summary>
    [JsonIgnore]
    public double? Gap => Value.Value is { } value && Target is { } target && Figures.Measure.Find(Measure) is { } measure ? measure.HigherIsBetter ? value - target : target - value : null;

    /// <summary>Judges a year against the target that held.</summary>
    public static PublicationLine Of(TargetInForce target, MeasureValue value) =>
        new(target.Unit.Code, target.Unit.Name, target.Measure.Code, value, target.Value is null ? LineVerdict.NoTarget : target.IsMetBy(value.Value) switch
        {
            true => LineVerdict.Reached,
            false => LineVerdict.Missed,
            null => LineVerdict.NotMeasured,
        })
        {
            Target = target.Value, Origin = target.Origin, TargetUnit = target.SetBy?.Code, TargetVersion = target.Version?.Number,
        };
}
