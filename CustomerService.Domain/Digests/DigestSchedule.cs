using System.Globalization;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Digests;

/// <summary>When digests fall due, on the organisation's clock.</summary>
public static class DigestSchedule
{
    private const int DaysOfAWeek = 7;

    /// <summary>
    /// The latest digest that is due by now. After a time without a server there is one to send, about the latest period, not one
    /// for each that was missed.
    /// </summary>
    /// <param name="hour">0 to 23.</param>
    public static DigestPeriod Latest(DigestCadence cadence, int hour, OrganizationZone zone, DateTimeOffset now)
    {
        var day = Begin(cadence, zone.DayOf(now));
        var due = zone.At(day, new TimeOnly(hour, 0));
        if (due > now)
        {
            day = Begin(cadence, day.AddDays(-1));
            due = zone.At(day, new TimeOnly(hour, 0));
        }

        return Of(cadence, day, due);
    }

    /// <summary>The digest that a kept key names; null when the key is none.</summary>
    public static DigestPeriod? Find(DigestCadence cadence, string key, int hour, OrganizationZone zone)
    {
        var day = cadence switch
        {
            DigestCadence.Daily when DateOnly.TryParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var of) => of.AddDays(1),
            DigestCadence.Weekly when key.Length == 8 && int.TryParse(key.AsSpan(0, 4), CultureInfo.InvariantCulture, out var year) && int.TryParse(key.AsSpan(6), CultureInfo.InvariantCulture, out var week) && week is >= 1 and <= 53
                => DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)).AddDays(DaysOfAWeek),
            DigestCadence.Monthly when DateOnly.TryParseExact(key, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) => month.AddMonths(1),
            _ => (DateOnly?)null,
        };
        return day is { } begin ? Of(cadence, begin, zone.At(begin, new TimeOnly(hour, 0))) : null;
    }

    /// <summary>The day of sending that the day belongs to.</summary>
    private static DateOnly Begin(DigestCadence cadence, DateOnly day) => cadence switch
    {
        DigestCadence.Weekly => day.AddDays(-(((int)day.DayOfWeek + 6) % DaysOfAWeek)),
        DigestCadence.Monthly => new DateOnly(day.Year, day.Month, 1),
        _ => day,
    };

    private static DigestPeriod Of(DigestCadence cadence, DateOnly day, DateTimeOffset due)
    {
        var (from, before) = cadence switch
        {
            DigestCadence.Weekly => (day.AddDays(-DaysOfAWeek), day.AddDays(-2 * DaysOfAWeek)),
            DigestCadence.Monthly => (day.AddMonths(-1), day.AddMonths(-2)),
            // A Monday is compared with a Monday.
            _ => (day.AddDays(-1), day.AddDays(-1 - DaysOfAWeek)),
        };
        var key = cadence switch
        {
            DigestCadence.Weekly => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(from)}-W{ISOWeek.GetWeekOfYear(from):00}"),
            DigestCadence.Monthly => from.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ => from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        return new DigestPeriod(key, from, day, before, cadence == DigestCadence.Daily ? before.AddDays(1) : from, due);
    }
}
