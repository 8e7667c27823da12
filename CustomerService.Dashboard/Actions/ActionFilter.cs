using CustomerService.Domain.Actions;
using Microsoft.AspNetCore.Http.Extensions;

namespace CustomerService.Dashboard.Actions;

/// <summary>Which corrective actions a list shows; it lives in the address.</summary>
/// <param name="Unit">Only this unit's and those below it; null for everything the reader may see.</param>
/// <param name="Standing">Null for all.</param>
/// <param name="Origin">Null for all.</param>
/// <param name="Measure">Null for all.</param>
public sealed record ActionFilter(string? Unit, ActionStanding? Standing, ActionOriginKind? Origin, string? Measure)
{
    /// <summary>Reads an address's words; what says nothing known is left out.</summary>
    public static ActionFilter Read(string? unit, string? standing, string? origin, string? measure) =>
        new(Blank(unit), Chosen<ActionStanding>(standing), Chosen<ActionOriginKind>(origin), Blank(measure));

    public string Href()
    {
        var query = new QueryBuilder();
        if (Unit is not null) query.Add("unit", Unit);
        if (Standing is { } standing) query.Add("standing", Word(standing));
        if (Origin is { } origin) query.Add("origin", Word(origin));
        if (Measure is not null) query.Add("measure", Measure);
        return "/actions" + query;
    }

    public static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static T? Chosen<T>(string? word)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => Word(value) == word).Select(value => (T?)value).FirstOrDefault();

    private static string? Blank(string? word) => string.IsNullOrWhiteSpace(word) ? null : word;
}
