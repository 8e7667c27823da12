namespace CustomerService.Dashboard.Demo;

/// <summary>Whether the demo is on: by default while developing, otherwise only when <c>Demo:Enabled</c> says so.</summary>
public sealed record DemoSettings(bool Enabled)
{
    /// <summary>Days of invented history before the day of the first start (<c>Demo:HistoryDays</c>).</summary>
    public int HistoryDays { get; init; } = 365;

    /// <summary>The first day of history: so many days back, and where that is a year or more, the first of that month, at which the totals of earlier months end.</summary>
    public DateOnly FirstDay(DateOnly today)
    {
        var day = today.AddDays(-HistoryDays);
        return IsYear ? new DateOnly(day.Year, day.Month, 1) : day;
    }

    /// <summary>Whether there is a whole year of history.</summary>
    public bool IsYear => HistoryDays >= 365;

    /// <summary>Whether calls come at all (<c>Demo:Traffic</c>); without them the demo is its accounts alone.</summary>
    public bool Traffic { get; init; } = true;

    public static DemoSettings Read(IConfiguration configuration, IHostEnvironment environment) =>
        new(configuration.GetValue("Demo:Enabled", environment.IsDevelopment()))
        {
            HistoryDays = Math.Clamp(configuration.GetValue("Demo:HistoryDays", 365), 0, 365 * 4),
            Traffic = configuration.GetValue("Demo:Traffic", defaultValue: true),
        };
}
