using System.Globalization;
using System.Text;

namespace CustomerService.Dashboard.Intake.Asterisk.Tail;

/// <summary>
/// Remembers across restarts how far a queue log was read, in a file beside the data. It only saves work: lines read again
/// are the same events, so a lost or an old bookmark loses nothing.
/// </summary>
internal sealed class LogBookmark(string directory, string exchange)
{
    private readonly string path = Path.Combine(directory, $"queue-log-{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(exchange))}.position");

    /// <returns>Null when there is none that can be read.</returns>
    public LogMark? Load()
    {
        try
        {
            var parts = File.ReadAllText(path).Split(' ');
            return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var position)
                ? new LogMark(Convert.FromHexString(parts[1].Trim()), position)
                : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Replaced as a whole, so that a crash leaves the old one.</summary>
    public void Save(LogMark mark)
    {
        try
        {
            var fresh = path + ".new";
            File.WriteAllText(fresh, string.Create(CultureInfo.InvariantCulture, $"{mark.Position} {Convert.ToHexString(mark.Head)}"));
            File.Move(fresh, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A full disk costs reading again, nothing else.
        }
    }
}
