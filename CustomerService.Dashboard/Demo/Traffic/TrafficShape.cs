using CustomerService.Dashboard.Demo.Organization;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Demo.Traffic;

/// <summary>When people call: more on a weekday morning, fewer at lunch, fewer at night, when what breaks still breaks.</summary>
/// <param name="zone">Whose mornings.</param>
internal sealed class TrafficShape(OrganizationZone zone)
{
    // The middle of each hour from 00:30, as a factor on the day's busiest hour.
    private static readonly double[] Hours =
        [.4, .36, .34, .32, .32, .34, .38, .52, .8, .99, 1.0, .86, .48, .56, .84, .93, .9, .79, .7, .74, .72, .63, .52, .45];

    private static readonly double HoursSum = Hours.Sum();

    /// <summary>Callers an hour at the moment, when an ordinary day brings <paramref name="callsADay"/> to the whole organisation.</summary>
    public double PerHour(DemoQueue queue, DateTimeOffset moment, double callsADay)
    {
        var local = zone.Local(moment);
        return callsADay * queue.Share * Seasons.Of(DateOnly.FromDateTime(local.DateTime), queue) * OfHour(local.TimeOfDay.TotalHours) / HoursSum;
    }

    /// <summary>Callers an hour that agents were rostered for: the season is foreseen, a typhoon only in part.</summary>
    public double ForeseenPerHour(DemoQueue queue, DateTimeOffset moment, double callsADay) =>
        PerHour(queue, moment, callsADay) / Math.Sqrt(Seasons.Storm(zone.DayOf(moment), queue));

    /// <summary>The hour of the day, 0 to 24, before which <paramref name="part"/> of the day's calls come.</summary>
    public static double HourAt(double part)
    {
        var left = part * HoursSum;
        var hour = 0;
        while (hour < 23 && left >= Hours[hour]) left -= Hours[hour++];
        return hour + Math.Min(left / Hours[hour], .999_999);
    }

    private static double OfHour(double hour)
    {
        var position = (hour + 23.5) % 24;
        var (before, part) = ((int)position, position % 1);
        return (Hours[before] * (1 - part)) + (Hours[(before + 1) % 24] * part);
    }
}
