using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace CustomerService.Dashboard.Intake.QueueLog;

/// <summary>
/// The two ways Asterisk writes a record's time: whole seconds since 1970 UTC, or (realtime logging) the exchange's local
/// time to the microsecond. A local time that occurs twice, when clocks go back, means its first occurrence.
/// </summary>
internal static class QueueLogTime
{
    private static readonly string[] Formats = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF"];

    /// <returns>Null when read, else what is wrong.</returns>
    public static string? Read(ReadOnlySpan<byte> text, TimeZoneInfo zone, out DateTimeOffset time)
    {
        time = default;
        if (Utf8Parser.TryParse(text, out long seconds, out var used) && used == text.Length && text[0] is >= (byte)'0' and <= (byte)'9')
        {
            if (seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds()) return $"'{seconds}' is no time";
            time = DateTimeOffset.FromUnixTimeSeconds(seconds);
            return null;
        }

        if (text.Length is < 19 or > 27) return "must be seconds since 1970 or YYYY-MM-DD HH:MM:SS";
        var words = Encoding.UTF8.GetString(text);
        if (!DateTime.TryParseExact(words, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return $"'{words}' must be seconds since 1970 or YYYY-MM-DD HH:MM:SS";
        return LocalTime.ToUtc(local, zone, out time);
    }
}
