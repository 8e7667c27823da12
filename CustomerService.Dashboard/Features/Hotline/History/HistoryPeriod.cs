using System.Globalization;
using CustomerService.Domain.Hotline.Rollups;

namespace CustomerService.Dashboard.Features.Hotline.History;

/// <summary>The days <c>[From, To)</c> of a history and the grain of its rows, as an address says them; the page and its files read it alike.</summary>
public sealed record HistoryPeriod(DateOnly From, DateOnly To, RollupStep Grain)
{
    /// <summary>Without a wish: this year by month. What is longer than can be read is cut.</summary>
    public static HistoryPeriod Read(string? from, string? to, string? grain, DateOnly today)
    {
        var step = HistoryGrain.Read(grain) ?? RollupStep.Month;
        var first = Day(from) ?? new DateOnly(today.Year, 1, 1);
        var after = Day(to) ?? new DateOnly(today.Year + 1, 1, 1);
        if (after <= first) after = first.AddDays(1);
        var longest = first.AddDays(MostDays(step));
        return new(first, after > longest ? longest : after, step);
    }

    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && read.Year is > 1900 and < 9000 ? read : null;

    /// <summary>A page is for reading: a month of hours, two years of days.</summary>
    private static int MostDays(RollupStep step) => step switch { RollupStep.Hour => 31, RollupStep.Day => 731, _ => 36_525 };
}
