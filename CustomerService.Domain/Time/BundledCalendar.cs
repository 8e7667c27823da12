namespace CustomerService.Domain.Time;

/// <summary>
/// The calendar the product brings along: the notices of 2024 to 2026, and hours of work that no regulation states, so they
/// are ours until the organisation sets its own: 08:30–12:00 and 14:00–17:30.
/// </summary>
public static class BundledCalendar
{
    public const string Id = "main";

    private const string Folder = "CustomerService.Domain.Time.Notices.";

    public static WorkingHours Hours { get; } = new(new DateOnly(2000, 1, 1), [OpenWindow.Parse("08:30-12:00"), OpenWindow.Parse("14:00-17:30")]);

    public static WorkingCalendar Instance { get; } = Load();

    private static WorkingCalendar Load()
    {
        var assembly = typeof(BundledCalendar).Assembly;
        var notices = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            var reading = HolidayNoticeFile.Read(bytes.ToArray());
            return reading.Notice ?? throw new InvalidDataException($"{name}: {string.Join("; ", reading.Problems)}");
        });
        var version = new CalendarVersion(1, new DateTimeOffset(2025, 11, 4, 0, 0, 0, TimeSpan.FromHours(8)), "CustomerService", "国务院办公厅 2024–2026");
        return new WorkingCalendar(Id, version, [Hours], notices);
    }
}
