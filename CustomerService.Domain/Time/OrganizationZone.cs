namespace CustomerService.Domain.Time;

/// <summary>
/// The zone in which the organisation lives. Instants are stored in UTC; days, months, years and every time on a
/// screen are those of this zone, never of the server or of the browser.
/// </summary>
public sealed class OrganizationZone(TimeZoneInfo zone)
{
    /// <summary>The zone when none is configured (<c>Organisation:TimeZone</c>).</summary>
    public const string DefaultId = "Asia/Shanghai";

    /// <summary>The zone's IANA or Windows identifier.</summary>
    public string Id => zone.Id;

    /// <summary>The zone with this identifier.</summary>
    /// <exception cref="TimeZoneNotFoundException">No zone has this identifier.</exception>
    public static OrganizationZone Find(string id) => new(TimeZoneInfo.FindSystemTimeZoneById(id));

    /// <summary>The same instant, on the organisation's clock.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    /// <summary>The organisation's calendar day that contains the instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>
    /// The instant at which a calendar day begins, in UTC. The day is <c>[StartOf(day), StartOf(day.AddDays(1)))</c>,
    /// which is 23 or 25 hours when the clocks change.
    /// </summary>
    public DateTimeOffset StartOf(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>
    /// The instant at which the organisation's clocks first show a time of a day, in UTC; a time that is skipped is reached
    /// when the clocks have jumped over it.
    /// </summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        // Where clocks jump forward over it, the first time that exists.
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        // Where it happens twice, the earlier: the one with the greater offset.
        var offset = zone.IsAmbiguousTime(local)
            ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>The instant of a minute of a local day, in UTC; 1440 is the next midnight. A minute the clocks skip is the first that exists.</summary>
    public DateTimeOffset At(DateOnly day, int minute)
    {
        if (minute == 0) return StartOf(day);
        if (minute == OpenWindow.MinutesOfDay) return StartOf(day.AddDays(1));
        var time = day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute);
        while (zone.IsInvalidTime(time)) time = time.AddMinutes(1);
        var offset = zone.IsAmbiguousTime(time) ? zone.GetAmbiguousTimeOffsets(time).Max() : zone.GetUtcOffset(time);
        return new DateTimeOffset(time, offset).ToUniversalTime();
    }

    /// <summary>The instant at which the organisation's month that contains the instant begins.</summary>
    public DateTimeOffset MonthOf(DateTimeOffset instant)
    {
        var day = DayOf(instant);
        return StartOf(new DateOnly(day.Year, day.Month, 1));
    }

    /// <summary>The instant at which the organisation's full hour that contains the instant began.</summary>
    public DateTimeOffset HourOf(DateTimeOffset instant)
    {
        // Offsets are whole minutes: the hour begins as many minutes ago as the local clock shows past the hour.
        var local = Local(instant);
        return instant.ToUniversalTime() - new TimeSpan(0, 0, local.Minute, local.Second, local.Millisecond) - TimeSpan.FromTicks(local.Ticks % TimeSpan.TicksPerMillisecond);
    }
}
