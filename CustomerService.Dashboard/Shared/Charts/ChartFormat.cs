using System.Globalization;
using CustomerService.Dashboard.Shared.Values;

namespace ApexCharts;

/// <summary>
/// The named formatters. The page knows functions by these names only, so that no code travels as text and the script
/// policy needs no eval. The table beside a chart writes the same values the same way.
/// </summary>
public static class ChartFormat
{
    /// <summary>A share from 0 to 1 as per cent with one decimal.</summary>
    public const string Percent = "percent";

    /// <summary>Seconds as <c>mm:ss</c>.</summary>
    public const string Duration = "duration";

    /// <summary>A whole number with thousands separators; a tick between two whole numbers stays empty.</summary>
    public const string WholeNumber = "integer";

    /// <summary>A short number: 1.2万 in Chinese, 12K in English.</summary>
    public const string Compact = "compact";

    internal static string Write(string? format, decimal? value) => (format, value) switch
    {
        (_, null) => FigureFormat.Unknown,
        (Percent, { } share) => FigureFormat.Percent((double)share),
        (Duration, { } seconds) => FigureFormat.Duration(TimeSpan.FromSeconds((double)seconds)),
        (WholeNumber or Compact, { } number) => FigureFormat.Count((long)Math.Round(number)),
        (_, { } number) => number.ToString("0.##", CultureInfo.CurrentCulture),
    };
}
