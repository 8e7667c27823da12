using CustomerService.Domain.Time;

namespace CustomerService.Domain.Hotline.Live;

/// <summary>The live windows' edges at one moment, in whole seconds since 1970; every window is <c>[From, To)</c>.</summary>
/// <param name="To">The end of the current second.</param>
/// <param name="Day">The first second of today in the organisation's zone.</param>
internal readonly record struct LiveClock(long To, long Day)
{
    private const int QuarterHour = 15 * 60;
    private const int Hour = 60 * 60;

    /// <summary>The first second that a window may still have to give back.</summary>
    public long Keeps => To - Hour;

    public static LiveClock At(DateTimeOffset now, OrganizationZone zone) =>
        new(now.ToUnixTimeSeconds() + 1, zone.StartOf(zone.DayOf(now)).ToUnixTimeSeconds());

    public long From(LiveWindow window) => window switch
    {
        LiveWindow.QuarterHour => To - QuarterHour,
        LiveWindow.Hour => To - Hour,
        _ => Day,
    };
}
