using System.Globalization;
using CustomerService.Domain.Time;
using CustomerService.Domain.Time.Clock;

namespace CustomerService.Domain.Tests.Time.Clock;

/// <summary>An office in Shanghai that works 08:30–12:00 and 14:00–17:30 by the bundled calendar; times are written as its wall clock shows them.</summary>
internal static class Office
{
    public static OrganizationZone Zone { get; } = OrganizationZone.Find(OrganizationZone.DefaultId);

    public static ServiceClock Reader { get; } = new(Zone);

    public static WorkingCalendar Calendar => BundledCalendar.Instance;

    /// <summary>"2026-02-13 17:00" on the office's wall.</summary>
    public static DateTimeOffset At(string wall) =>
        new(DateTime.ParseExact(wall, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

    public static ClockRule Rule(int amount, TimeUnit unit) => new(new TimeLimit(amount, unit), Calendar);

    public static ClockHistory Case(string received, ClockRule rule, params ClockEvent[] events) => new(At(received), rule, events);

    /// <summary>The deadline as the wall clock shows it; midnight is 24:00 of the day before.</summary>
    public static string? Due(ClockHistory history, string now) => Wall(Reader.Read(history, At(now)).Due);

    public static string? Wall(DateTimeOffset? moment)
    {
        if (moment is not { } at) return null;
        var local = Zone.Local(at);
        return local.TimeOfDay == TimeSpan.Zero
            ? $"{local.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} 24:00"
            : local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>The strip in one line: what passed, in hours, and why.</summary>
    public static string Words(ClockStrip strip) => string.Join(", ", strip.Segments.Select(segment =>
        string.Create(CultureInfo.InvariantCulture, $"{(segment.IsCounted ? "+" : "")}{segment.Length.TotalHours:0.##} {segment.Reason}{(segment.Name is null ? "" : " " + segment.Name)}")));
}
