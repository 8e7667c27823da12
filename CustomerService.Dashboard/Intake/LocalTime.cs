namespace CustomerService.Dashboard.Intake;

/// <summary>A wall-clock time without offset, read in the zone of the source that wrote it.</summary>
internal static class LocalTime
{
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
