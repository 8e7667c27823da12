using CustomerService.Domain.Organization;
using CustomerService.Domain.Periods;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Features.Periods;

/// <summary>A period of a unit as the list shows it.</summary>
/// <param name="Closed">Null while it is open.</param>
/// <param name="IsOver">Whether it has ended.</param>
/// <param name="IsOwn">Whether it was closed for this unit, not with one above it.</param>
public sealed record PeriodLine(ReportingPeriod Period, ClosedPeriod? Closed, bool IsOver, bool IsOwn)
{
    /// <summary>The name of its state in the texts.</summary>
    public string State => Closed is null ? IsOver ? "Open" : "Running" : IsOwn ? "Closed" : "ClosedAbove";

    /// <summary>The year's periods that have begun: the year, its halves and quarters, its months.</summary>
    public static IReadOnlyList<PeriodLine> Of(UnitNode unit, int year, ClosedPeriods closed, DateOnly today)
    {
        var whole = ReportingPeriod.Of(PeriodKind.Year, new DateOnly(year, 1, 1));
        var lines = new List<PeriodLine>();
        foreach (var kind in (PeriodKind[])[PeriodKind.Year, PeriodKind.HalfYear, PeriodKind.Quarter, PeriodKind.Month])
        {
            for (var period = ReportingPeriod.Of(kind, whole.Start); period.Start < whole.End && period.Start <= today; period = period.Next)
            {
                var own = closed.Find(unit.Code, period);
                lines.Add(new PeriodLine(period, own ?? closed.Covering(unit, period), period.End <= today, own is not null));
            }
        }

        return lines;
    }
}
