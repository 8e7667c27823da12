using System.Text.Json;
using CustomerService.Dashboard.Intake.QueueLog;
using CustomerService.Domain.Hotline;
using Xunit;

namespace CustomerService.Dashboard.Tests.Intake.QueueLog;

/// <summary>
/// The genuine Asterisk recording that lies beside the repository (<c>shared/samples/asterisk</c>, never committed). Without
/// it the tests that need it are skipped; on the build server its absence is a failure.
/// </summary>
internal static class AsteriskSample
{
    /// <summary>Oldest first.</summary>
    public static IReadOnlyList<string> Files { get; } = ["queue_log.1", "queue_log.0", "queue_log"];

    public static string Folder
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                var samples = Path.Combine(folder.FullName, "shared", "samples", "asterisk");
                if (Directory.Exists(samples)) return samples;
            }

            const string Missing = "shared/samples/asterisk lies in no folder above the tests";
            if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(Missing);
            Assert.Skip(Missing);
            return "";
        }
    }

    public static IEnumerable<string> Paths => Files.Select(file => Path.Combine(Folder, file));

    public static JsonElement Expected => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "expected.json"))).RootElement;

    public static List<QueueLogEntry> Entries(string file)
    {
        using var stream = File.OpenRead(Path.Combine(Folder, file));
        return [.. QueueLogFile.Read(stream, new QueueLogParser("asterisk", TimeZoneInfo.Utc))];
    }

    public static List<CallEvent> Events() => [.. Files.SelectMany(Entries).Select(entry => entry.Event).OfType<CallEvent>()];
}
