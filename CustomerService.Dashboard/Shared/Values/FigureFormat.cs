using System.Globalization;

namespace CustomerService.Dashboard.Shared.Values;

/// <summary>How figures are written, in the language of the page: the same in tiles, tables, charts and exports.</summary>
public static class FigureFormat
{
    /// <summary>What stands where nothing is known: never 0, never 100 %.</summary>
    public const string Unknown = "—";

    /// <summary>
    /// A share in per cent. Rounding never claims all or nothing: 4,999 of 5,000 is 99.9 %, not 100 %, and 1 of 5,000 is 0.1 %.
    /// </summary>
    /// <param name="share">From 0 to 1, or unknown.</param>
    /// <param name="decimals">Digits after the point.</param>
    public static string Percent(double? share, int decimals = 1)
    {
        if (share is not { } value)
            return Unknown;
        var step = Math.Pow(10, -decimals - 2);
        var rounded = Math.Round(value, decimals + 2, MidpointRounding.AwayFromZero);
        if (rounded >= 1 && value < 1)
            rounded = 1 - step;
        if (rounded <= 0 && value > 0)
            rounded = step;
        return rounded.ToString("P" + decimals, CultureInfo.CurrentCulture);
    }

    /// <summary>A length of time as <c>mm:ss</c>, from an hour on as <c>h:mm:ss</c>; to the nearest second.</summary>
    public static string Duration(TimeSpan? length)
    {
        if (length is not { } value)
            return Unknown;
        var seconds = (long)Math.Round(value.TotalSeconds, MidpointRounding.AwayFromZero);
        var (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
        return hours == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{minutes:00}:{seconds % 60:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{hours}:{minutes:00}:{seconds % 60:00}");
    }

    /// <summary>A count with the language's thousands separators.</summary>
    public static string Count(long? count) => count?.ToString("N0", CultureInfo.CurrentCulture) ?? Unknown;
}
