using CustomerService.Domain.Figures;

namespace CustomerService.Domain.Briefs.Facts;

/// <summary>One of the measures of the month, with what it was formed of, against the month and the year before.</summary>
/// <param name="Code">The measure's code, as in the rule pack.</param>
public sealed record MeasureFact(string Code, MeasureValue Value, MeasureValue MonthBefore, MeasureValue YearBefore)
{
    /// <summary>
    /// Whether the change since the month before is more than chance makes of it; null when it cannot be told. See
    /// <see cref="ControlCharts.BeforeAfter"/>.
    /// </summary>
    public bool? IsBeyondChance { get; init; }

    /// <summary>Half the width of what chance makes of the value: three σ, in the value's unit; null when it cannot be told.</summary>
    public double? Chance { get; init; }

    /// <summary>Whether the value of the year before holds totals that were given rather than counted.</summary>
    public bool IsYearBeforeGiven { get; init; }

    /// <summary>The year's target that was in force, a share from 0 to 1 or seconds; null when there was none. It is the year's: one month neither keeps nor misses it.</summary>
    public double? Target { get; init; }

    /// <summary>This month less the month before; null when either is unknown.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public double? SinceMonthBefore => Value.Value - MonthBefore.Value;

    /// <summary>This month less the same month of the year before; null when either is unknown.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public double? SinceYearBefore => Value.Value - YearBefore.Value;
}
