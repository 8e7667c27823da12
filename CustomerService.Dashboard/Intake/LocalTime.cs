using System.Globalization;
using CustomerService.Domain.Hotline;

namespace CustomerService.Dashboard.Intake;

/// <summary>A wall-clock time without offset, read in the zone of the source that wrote it.</summary>
internal static class LocalTime
{
    /// <summary>As exchanges and office programs write it; month, day and hour may lack their leading zero.</summary>
    private static readonly string[] Formats =
    [
        "yyyy-M-d H:mm:ss", "yyyy-M-d H:mm:ss.FFFFFFF", "yyyy-M-d H:mm", "yyyy-M-d'T'H:mm:ss", "yyyy-M-d'T'H:mm:ss.FFFFFFF",
        "yyyy/M/d H:mm:ss", "yyyy/M/d H:mm:ss.FFFFFFF", "yyyy/M/d H:mm",
    ];

    /// <summary>Reads RFC 3339, or a local time of the zone.</summary>
    /// <returns>Null when read, else what is wrong.</returns>
    public static string? Read(string text, TimeZoneInfo zone, out DateTimeOffset time)
    {
        if (CallEventData.TryParseTime(text, out time)) return null;
        return DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? ToUtc(local, zone, out time)
            : $"'{text}' is no time; write YYYY-MM-DD HH:MM:SS or RFC 3339";
    }

    /// <summary>A time that occurs twice (clocks go back) means its first occurrence; one that never occurs is refused.</summary>
    /// <returns>Null when converted, else what is wrong.</returns>
    public static string? ToUtc(DateTime local, TimeZoneInfo zone, out DateTimeOffset time)
    {
        time = default;
        if (zone.IsInvalidTime(local)) return $"{local:yyyy-MM-dd HH:mm:ss} does not occur in {zone.Id}: the clocks went forward";
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        if (local.Ticks - offset.Ticks < 0 || local.Ticks - offset.Ticks > DateTime.MaxValue.Ticks) return "is no time";
        time = new DateTimeOffset(local.Ticks - offset.Ticks, TimeSpan.Zero);
        return null;
    }
}
