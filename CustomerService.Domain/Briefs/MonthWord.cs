using System.Globalization;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Briefs;

/// <summary>A month as it stands in an address: <c>2026-10</c>.</summary>
public static class MonthWord
{
    /// <returns>Null when it is no month.</returns>
    public static ReportingPeriod? Read(string? word) =>
        DateOnly.TryParseExact(word, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9000 ? ReportingPeriod.Of(PeriodKind.Month, day) : null;
}
