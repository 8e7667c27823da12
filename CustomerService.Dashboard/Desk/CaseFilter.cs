using System.Globalization;
using CustomerService.Domain.Complaints;
using Microsoft.AspNetCore.Http.Extensions;

namespace CustomerService.Dashboard.Desk;

/// <summary>Which cases a list shows. It lives in the address, so that an officer can send a view as a link.</summary>
public sealed record CaseFilter
{
    /// <summary>Only this unit's and those below it; null for everything the reader may see.</summary>
    public string? Unit { get; init; }

    /// <summary>Empty for all states.</summary>
    public IReadOnlyList<ComplaintState> States { get; init; } = [];

    public string? Kind { get; init; }

    public string? Category { get; init; }

    public string? Officer { get; init; }

    public Severity? Severity { get; init; }

    public CaseStanding Standing { get; init; }

    /// <summary>Received in <c>[From, To)</c>.</summary>
    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? To { get; init; }

    public CaseOrder Order { get; init; }

    /// <summary>Reads the address's words; one that says nothing known is as if it were not there.</summary>
    public static CaseFilter Read(IReadOnlyDictionary<string, string?> words)
    {
        string? Word(string name) => words.TryGetValue(name, out var word) && !string.IsNullOrWhiteSpace(word) ? word.Trim() : null;
        return new()
        {
            Unit = Word("unit"),
            States = [.. (Word("state") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(ComplaintStates.Parse).OfType<ComplaintState>().Distinct()],
            Kind = Word("kind"),
            Category = Word("category"),
            Officer = Word("officer"),
            Severity = Chosen<Severity>(Word("severity")),
            Standing = Chosen<CaseStanding>(Word("standing")) ?? CaseStanding.Any,
            From = Moment(Word("from")),
            To = Moment(Word("to")),
            Order = Chosen<CaseOrder>(Word("order")) ?? CaseOrder.Next,
        };
    }

    /// <summary>The filter as an address's query.</summary>
    public string Query()
    {
        var query = new QueryBuilder();
        void Add(string name, string? word)
        {
            if (word is not null) query.Add(name, word);
        }

        Add("unit", Unit);
        Add("state", States.Count == 0 ? null : string.Join(',', States.Select(state => state.Word())));
        Add("kind", Kind);
        Add("category", Category);
        Add("officer", Officer);
        Add("severity", Severity is { } severity ? DeskWords.Of(severity) : null);
        Add("standing", DeskWords.Of(Standing));
        Add("from", Write(From));
        Add("to", Write(To));
        Add("order", Order == CaseOrder.Next ? null : DeskWords.Of(Order));
        return query.ToString();
    }

    private static T? Chosen<T>(string? word)
        where T : struct, Enum => word is null ? null : DeskWords.Find<T>(word);

    private static DateTimeOffset? Moment(string? text) => text is not null && Domain.Hotline.CallEventData.TryParseTime(text, out var moment) ? moment : null;

    private static string? Write(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
