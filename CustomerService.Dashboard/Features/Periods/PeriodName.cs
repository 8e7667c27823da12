using CustomerService.Domain.Time;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Periods;

/// <summary>A period's name in the reader's language; addresses and files say 2026H1.</summary>
internal static class PeriodName
{
    public static string NameOf(this IStringLocalizer<PeriodsText> text, ReportingPeriod period)
    {
        var (year, month) = (period.Start.Year, period.Start.Month);
        return period.Kind switch
        {
            PeriodKind.Year => text["NameYear", year],
            PeriodKind.HalfYear => text[month == 1 ? "NameHalfYear1" : "NameHalfYear2", year],
            PeriodKind.Quarter => text["NameQuarter", year, (month / 3) + 1],
            _ => text["NameMonth", year, month],
        };
    }
}
