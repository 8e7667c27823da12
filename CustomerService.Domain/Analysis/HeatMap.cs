using CustomerService.Domain.ControlCharts;
using CustomerService.Domain.Figures;

namespace CustomerService.Domain.Analysis;

/// <summary>A measure by weekday and hour of the organisation's clock: numerators and denominators of all such hours of a period added.</summary>
public sealed class HeatMap
{
    public const int Hours = 24;

    /// <summary>Monday first, as weeks are read where the regulations come from.</summary>
    public static readonly IReadOnlyList<DayOfWeek> Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    private readonly MeasureValue[] cells = [.. Enumerable.Repeat(MeasureValue.Unknown, 7 * Hours)];

    public MeasureValue this[DayOfWeek day, int hour] => cells[Index(day, hour)];

    /// <summary>The lowest and the highest value of the cells that say enough; null when none does.</summary>
    public Spread? Range
    {
        get
        {
            var values = cells.Where(Speaks).Select(cell => cell.Value!.Value).ToList();
            return values.Count == 0 ? null : new Spread(values.Min(), values.Max());
        }
    }

    /// <summary>A cell over fewer calls than this is shown as such, and not coloured.</summary>
    public static bool Speaks(MeasureValue cell) => cell.Denominator >= ControlChart.FewestCalls && cell.Value is not null;

    public void Add(DayOfWeek day, int hour, MeasureValue value) => cells[Index(day, hour)] += value;

    /// <summary>The cell whose value is furthest to the bad side, the earliest of equals; null when no cell says enough.</summary>
    public (DayOfWeek Day, int Hour)? Worst(bool higherIsBetter)
    {
        var spoken = Week.SelectMany(day => Enumerable.Range(0, Hours).Select(hour => (Day: day, Hour: hour))).Where(cell => Speaks(this[cell.Day, cell.Hour])).ToList();
        if (spoken.Count == 0) return null;
        return higherIsBetter ? spoken.MinBy(cell => this[cell.Day, cell.Hour].Value) : spoken.MaxBy(cell => this[cell.Day, cell.Hour].Value);
    }

    private static int Index(DayOfWeek day, int hour) => ((int)day * Hours) + hour;
}
