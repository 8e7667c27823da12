using System.Globalization;

namespace CustomerService.Domain.Time;

/// <summary>A month, quarter, half-year or year that is reported on: the days <c>[Start, End)</c>.</summary>
public readonly record struct ReportingPeriod
{
    private ReportingPeriod(PeriodKind kind, DateOnly start) => (Kind, Start) = (kind, start);

    public PeriodKind Kind { get; }

    public DateOnly Start { get; }

    /// <summary>The first day after it.</summary>
    public DateOnly End => Start.AddMonths(Months(Kind));

    public ReportingPeriod Next => new(Kind, End);

    public ReportingPeriod Previous => new(Kind, Start.AddMonths(-Months(Kind)));

    /// <summary>The same period of the year before.</summary>
    public ReportingPeriod YearBefore => new(Kind, Start.AddYears(-1));

    /// <summary>The period that contains the day.</summary>
    public static ReportingPeriod Of(PeriodKind kind, DateOnly day)
    {
        var months = Months(kind);
        return new ReportingPeriod(kind, new DateOnly(day.Year, ((day.Month - 1) / months * months) + 1, 1));
    }

    public bool Contains(DateOnly day) => day >= Start && day < End;

    /// <summary>2026-03, 2026Q1, 2026H1 or 2026.</summary>
    public override string ToString() => Kind switch
    {
        PeriodKind.Month => Start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        PeriodKind.Quarter => $"{Start.Year}Q{((Start.Month - 1) / 3) + 1}",
        PeriodKind.HalfYear => $"{Start.Year}H{((Start.Month - 1) / 6) + 1}",
        _ => Start.Year.ToString(CultureInfo.InvariantCulture),
    };

    private static int Months(PeriodKind kind) => kind switch
    {
        PeriodKind.Month => 1,
        PeriodKind.Quarter => 3,
        PeriodKind.HalfYear => 6,
        PeriodKind.Year => 12,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
