using System.Globalization;
using CustomerService.Dashboard.Demo.Organization;

namespace CustomerService.Dashboard.Demo.Traffic;

/// <summary>How busy one day is compared with an ordinary one, by what callers want and where they live.</summary>
internal static class Seasons
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    // January to December: heat brings faults and high bills, so does the cold of January.
    private static readonly double[] Months = [1.08, .96, .92, .95, 1.02, 1.14, 1.3, 1.28, 1.1, .95, .92, 1.02];

    // Sunday to Saturday.
    private static readonly double[] Weekdays = [.66, 1.14, 1.06, 1.03, 1.02, 1.0, .74];

    /// <summary>The factor on an ordinary day's calls.</summary>
    public static double Of(DateOnly day, DemoQueue queue) =>
        Months[day.Month - 1] * Weekdays[(int)day.DayOfWeek] * Festival(day, queue.Business) * Storm(day, queue);

    /// <summary>
    /// A typhoon lands in Hainan on the 6th of September: ten times the faults that day, and it takes two days to mend. 1 on
    /// every other day and elsewhere.
    /// </summary>
    public static double Storm(DateOnly day, DemoQueue queue) => (queue.Subsidiary, queue.Business, day.Month, day.Day) switch
    {
        ("HN", DemoBusiness.Faults, 9, 6) => 10,
        ("HN", DemoBusiness.Faults, 9, 7) => 4.5,
        ("HN", DemoBusiness.Faults, 9, 8) => 2,
        ("HN", _, 9, 6 or 7) => 1.8,
        _ => 1,
    };

    /// <summary>Around the Spring Festival offices are shut, but lamps are not.</summary>
    private static double Festival(DateOnly day, DemoBusiness business)
    {
        if (day.Month > 3) return 1;
        var newYear = DateOnly.FromDateTime(Lunar.ToDateTime(day.Year, 1, 1, 0, 0, 0, 0));
        return (day.DayNumber - newYear.DayNumber) switch
        {
            >= -1 and <= 6 => business == DemoBusiness.Faults ? .8 : .34,
            >= -4 and < -1 or > 6 and <= 9 => .72,
            _ => 1,
        };
    }
}
