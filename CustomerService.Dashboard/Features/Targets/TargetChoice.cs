using System.Globalization;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Targets;
using Microsoft.AspNetCore.Http.Extensions;

namespace CustomerService.Dashboard.Features.Targets;

/// <summary>What the page shows; it lives in the address.</summary>
/// <param name="Unit">The unit's code; null for the topmost of the reader's.</param>
/// <param name="Open">The cell that is looked into; null for none.</param>
public sealed record TargetChoice(string? Unit, int Year, (string Unit, Measure Measure)? Open = null)
{
    /// <summary>Reads the address's words; without a wish it is the running year.</summary>
    public static TargetChoice Read(string? unit, string? year, string? of, string? measure, DateOnly today) => new(
        string.IsNullOrEmpty(unit) ? null : unit,
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var wished) && wished is >= TargetRules.FirstYear and <= TargetRules.LastYear ? wished : today.Year,
        !string.IsNullOrEmpty(of) && Measure.All.FirstOrDefault(each => each.Code == measure) is { } known ? (of, known) : null);

    public string Href()
    {
        var query = new QueryBuilder { { "year", Year.ToString(CultureInfo.InvariantCulture) } };
        if (Unit is not null) query.Add("unit", Unit);
        if (Open is var (unit, measure))
        {
            query.Add("of", unit);
            query.Add("measure", measure.Code);
        }

        return "/targets" + query;
    }

    /// <summary>The same with the cell open, or closed when it was open.</summary>
    public TargetChoice Toggle(string unit, Measure measure) => this with { Open = Open is var (open, of) && open == unit && of == measure ? null : (unit, measure) };
}
