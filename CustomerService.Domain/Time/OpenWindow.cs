using System.Globalization;

namespace CustomerService.Domain.Time;

/// <summary>A stretch of a local day in which work is done: <c>[From, To)</c> in minutes since midnight; 1440 is 24:00.</summary>
public readonly record struct OpenWindow
{
    /// <exception cref="ArgumentOutOfRangeException">The window is empty or leaves the day; one over midnight is written as two.</exception>
    public OpenWindow(int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(from, to);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, MinutesOfDay);
        (From, To) = (from, to);
    }

    public const int MinutesOfDay = 24 * 60;

    public int From { get; }

    public int To { get; }

    /// <summary>Reads <c>08:30-12:00</c>; the end of the day is <c>24:00</c>.</summary>
    public static bool TryParse(string text, out OpenWindow window)
    {
        window = default;
        var parts = text.Split('-');
        if (parts.Length != 2 || Minute(parts[0]) is not { } from || Minute(parts[1]) is not { } to || from >= to) return false;
        window = new OpenWindow(from, to);
        return true;
    }

    /// <exception cref="FormatException">The text is no window.</exception>
    public static OpenWindow Parse(string text) =>
        TryParse(text, out var window) ? window : throw new FormatException($"'{text}' is no window such as 08:30-12:00.");

    public override string ToString() => $"{Clock(From)}-{Clock(To)}";

    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    private static int? Minute(string text) =>
        text == "24:00" ? MinutesOfDay
        : TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? (time.Hour * 60) + time.Minute
        : null;
}
