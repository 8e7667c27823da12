using System.Globalization;
using System.Text.Json;

namespace CustomerService.Domain.Time;

/// <summary>
/// The versions of the organisation's calendar: the bundled one, and one more for each notice that was recorded since. Each is
/// a file of its own, so that what a deadline was computed with can be told later; files are only ever added.
/// </summary>
public sealed class WorkingCalendars
{
    /// <summary>Within the data directory; nodes that share a database share it as well.</summary>
    public const string Folder = "calendar";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Lock writing = new();
    private readonly string folder;
    private volatile List<WorkingCalendar> versions;

    /// <exception cref="InvalidDataException">A recorded version cannot be read: deadlines must not be counted without it.</exception>
    public WorkingCalendars(string folder)
    {
        this.folder = folder;
        versions = Read();
    }

    private WorkingCalendars(string folder, List<WorkingCalendar> versions) => (this.folder, this.versions) = (folder, versions);

    /// <summary>The newest version.</summary>
    public WorkingCalendar Current => versions[^1];

    /// <summary>Every version, the first one first.</summary>
    public IReadOnlyList<WorkingCalendar> Versions => versions;

    /// <summary>The version that was the newest at a moment.</summary>
    public WorkingCalendar At(DateTimeOffset moment) => versions.LastOrDefault(version => version.Version.Since <= moment) ?? versions[0];

    /// <summary>What they would be with a notice recorded at a moment; nothing is kept of it.</summary>
    public WorkingCalendars Trying(HolidayNotice notice, DateTimeOffset at) =>
        new(folder, [.. versions, Current.With(notice, new CalendarVersion(Current.Version.Number + 1, at, "", notice.Source))]);

    /// <summary>Makes a notice the next version; it replaces an earlier notice of its year.</summary>
    public WorkingCalendar Record(HolidayNotice notice, DateTimeOffset at, string by)
    {
        lock (writing)
        {
            // Another node may have recorded one meanwhile.
            versions = Read();
            var version = new CalendarVersion(Current.Version.Number + 1, at, by, notice.Source);
            Directory.CreateDirectory(folder);
            var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{version.Number:0000}.json"));
            var partial = $"{file}.partial";
            File.WriteAllText(partial, JsonSerializer.Serialize(new Recorded(version, notice), Json));
            File.Move(partial, file, overwrite: false);
            versions = [.. versions, Current.With(notice, version)];
            return Current;
        }
    }

    private List<WorkingCalendar> Read()
    {
        List<WorkingCalendar> read = [BundledCalendar.Instance];
        if (!Directory.Exists(folder)) return read;
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            try
            {
                var recorded = JsonSerializer.Deserialize<Recorded>(File.ReadAllText(file), Json)!;
                read.Add(read[^1].With(recorded.Notice, recorded.Version));
            }
            catch (JsonException wrong)
            {
                throw new InvalidDataException($"{file} is no version of the calendar: {wrong.Message}", wrong);
            }
        }

        return read;
    }

    private sealed record Recorded(CalendarVersion Version, HolidayNotice Notice);
}
