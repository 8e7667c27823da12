using System.Globalization;
using System.IO.Compression;
using System.Text;
using CustomerService.Dashboard.Tests.Intake.QueueLog;

namespace CustomerService.Dashboard.Tests.Intake.Asterisk;

/// <summary>The genuine manager connections of the recording: every byte, and when each came.</summary>
internal static class Capture
{
    public static byte[] Bytes(int session) => Unzip($"ami.session{session}.capture.gz");

    /// <summary>The default form: events carry no time stamp.</summary>
    public static byte[] WithoutTimestamps(byte[] bytes) => Encoding.Latin1.GetBytes(string.Concat(
        Encoding.Latin1.GetString(bytes).Split('\n').Where(line => !line.StartsWith("Timestamp:", StringComparison.Ordinal)).Select(line => line + "\n"))[..^1]);

    /// <summary>Each read of the recording and the moment it came.</summary>
    public static IEnumerable<(int Offset, int Length, DateTimeOffset At)> Reads(int session) =>
        from line in Encoding.ASCII.GetString(Unzip($"ami.session{session}.idx.gz")).Split('\n', StringSplitOptions.RemoveEmptyEntries)
        let parts = line.Split(' ')
        select (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture),
            DateTimeOffset.UnixEpoch.AddTicks((long)(decimal.Parse(parts[2], CultureInfo.InvariantCulture) * TimeSpan.TicksPerSecond)));

    private static byte[] Unzip(string file)
    {
        using var zipped = new GZipStream(File.OpenRead(Path.Combine(AsteriskSample.Folder, file)), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zipped.CopyTo(plain);
        return plain.ToArray();
    }
}
