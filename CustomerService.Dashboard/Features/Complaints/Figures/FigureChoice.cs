using System.Globalization;
using CustomerService.Dashboard.Desk.Figures;
using Microsoft.AspNetCore.Http.Extensions;

namespace CustomerService.Dashboard.Features.Complaints.Figures;

/// <summary>What the page shows; it lives in the address.</summary>
/// <param name="Unit">The unit's code; null for the topmost of the reader's.</param>
public sealed record FigureChoice(string? Unit, FigurePeriod Period)
{
    /// <summary>A page is for reading: ten years at most.</summary>
    private const int MostDays = 3_653;

    /// <summary>Reads the address's words; without a wish it is this month.</summary>
    public static FigureChoice Read(string? unit, string? from, string? to, DateOnly today)
    {
        var whole = FigurePeriod.Month(today);
        var (first, after) = (Day(from), Day(to));
        if (first is null && after is null) return new(unit, whole);
        var start = first ?? after!.Value.AddMonths(-1);
        var end = after is { } given && given > start ? given : start.AddMonths(1);
        return new(unit, new(start, end.DayNumber - start.DayNumber > MostDays ? start.AddDays(MostDays) : end));
    }

    public string Href()
    {
        var query = new QueryBuilder();
        if (Unit is not null) query.Add("unit", Unit);
        query.Add("from", Word(Period.From));
        query.Add("to", Word(Period.To));
        return "/desk/figures" + query;
    }

    public static string Word(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? word) =>
        DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9000 ? day : null;
}
