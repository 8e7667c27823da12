using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Desk.Figures;

/// <summary>Days of the organisation: <c>[From, To)</c>.</summary>
public readonly record struct FigurePeriod(DateOnly From, DateOnly To)
{
    public static FigurePeriod Month(DateOnly day) => new(new(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1).AddMonths(1));

    public static FigurePeriod Quarter(DateOnly day)
    {
        var first = new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);
        return new(first, first.AddMonths(3));
    }

    public static FigurePeriod Year(DateOnly day) => new(new(day.Year, 1, 1), new(day.Year + 1, 1, 1));

    /// <summary>The calendar's quarters that lie wholly within it and are over.</summary>
    public IEnumerable<FigurePeriod> QuartersUntil(DateOnly today)
    {
        var quarter = Quarter(From);
        if (quarter.From < From) quarter = Quarter(quarter.To);
        for (; quarter.To <= To && quarter.To <= today; quarter = Quarter(quarter.To)) yield return quarter;
    }

    public DateTimeOffset Start(OrganizationZone zone) => zone.StartOf(From);

    public DateTimeOffset End(OrganizationZone zone) => zone.StartOf(To);
}
