using System.Globalization;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Search;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace CustomerService.Dashboard.Desk;

/// <summary>Which cases a list shows. It lives in the address, so that an officer can send a view as a link.</summary>
public sealed record CaseFilter
{
    /// <summary>The words of a filter, as addresses and the API spell them.</summary>
    private static readonly string[] Names = ["unit", "state", "kind", "category", "officer", "severity", "standing", "from", "to", "order", "q", "below", "due-from", "due-to", "reply", "mentioned"];

    /// <summary>The officer of what nobody has.</summary>
    public const string Nobody = "-";

    /// <summary>Only this unit's and those below it; null for everything the reader may see.</summary>
    public string? Unit { get; init; }

    /// <summary>Empty for all states.</summary>
    public IReadOnlyList<ComplaintState> States { get; init; } = [];

    public string? Kind { get; init; }

    public string? Category { get; init; }

    public string? Officer { get; init; }

    /// <summary>Only those with a note meant for this user name that they have not seen yet.</summary>
    public string? Mentioned { get; init; }

    public Severity? Severity { get; init; }

    public CaseStanding Standing { get; init; }

    /// <summary>Received in <c>[From, To)</c>.</summary>
    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? To { get; init; }

    /// <summary>Only what the unit has itself, without the units below it.</summary>
    public bool IsWithoutBelow { get; init; }

    /// <summary>The reply is due in <c>[DueFrom, DueTo)</c>.</summary>
    public DateTimeOffset? DueFrom { get; init; }

    public DateTimeOffset? DueTo { get; init; }

    public ReplyStanding? Reply { get; init; }

    public CaseOrder Order { get; init; }

    /// <summary>What the list is searched for, as typed.</summary>
    public string? Search { get; init; }

    /// <summary>The words of an address's query; of one that stands twice, both with a comma between.</summary>
    public static Dictionary<string, string?> Words(string query) =>
        QueryHelpers.ParseQuery(query).ToDictionary(each => each.Key, each => (string?)each.Value.ToString(), StringComparer.Ordinal);

    /// <summary>Reads an address's words strictly: what a program asks for and is not understood must not list something else.</summary>
    /// <param name="also">Words that are not the filter's own and known to the caller.</param>
    /// <exception cref="InvalidCaseException">A word is not known, or says nothing known.</exception>
    public static CaseFilter Parse(IReadOnlyDictionary<string, string?> words, params ReadOnlySpan<string> also)
    {
        var faults = new List<InvalidCaseException>();
        var filter = Read(words, faults, also);
        return faults.Count == 0 ? filter : throw faults[0];
    }

    /// <summary>Reads an address's words leniently: what says nothing known is left out, and told in <paramref name="faults"/>.</summary>
    /// <param name="also">Words that are not the filter's own and known to the caller.</param>
    public static CaseFilter Read(IReadOnlyDictionary<string, string?> words, ICollection<InvalidCaseException> faults, params ReadOnlySpan<string> also)
    {
        string? Word(string name) => words.TryGetValue(name, out var word) && !string.IsNullOrWhiteSpace(word) ? word.Trim() : null;
        foreach (var name in words.Keys)
        {
            if (!Names.Contains(name) && !also.Contains(name)) faults.Add(new InvalidCaseException(name, $"is none of {string.Join(", ", Names)}"));
        }

        return new()
        {
            Unit = Word("unit"),
            States = [.. (Word("state") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word => State(word, faults)).OfType<ComplaintState>().Distinct()],
            Kind = Word("kind"),
            Category = Word("category"),
            Officer = Word("officer"),
            Mentioned = Word("mentioned"),
            Severity = Chosen<Severity>("severity", Word("severity"), faults),
            Standing = Chosen<CaseStanding>("standing", Word("standing"), faults) ?? CaseStanding.Any,
            From = Moment("from", Word("from"), faults),
            To = Moment("to", Word("to"), faults),
            Order = Chosen<CaseOrder>("order", Word("order"), faults) ?? CaseOrder.Next,
            IsWithoutBelow = Below(Word("below"), faults),
            DueFrom = Moment("due-from", Word("due-from"), faults),
            DueTo = Moment("due-to", Word("due-to"), faults),
            Reply = Chosen<ReplyStanding>("reply", Word("reply"), faults),
            Search = Typed(Word("q"), faults),
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
        Add("mentioned", Mentioned);
        Add("severity", Severity is { } severity ? DeskWords.Of(severity) : null);
        Add("standing", DeskWords.Of(Standing));
        Add("from", Write(From));
        Add("to", Write(To));
        Add("below", IsWithoutBelow ? "no" : null);
        Add("due-from", Write(DueFrom));
        Add("due-to", Write(DueTo));
        Add("reply", Reply is { } reply ? DeskWords.Of(reply) : null);
        Add("q", Search);
        Add("order", Order == CaseOrder.Next ? null : DeskWords.Of(Order));
        return query.ToString();
    }

    private static ComplaintState? State(string word, ICollection<InvalidCaseException> faults)
    {
        var state = ComplaintStates.Parse(word);
        if (state is null) faults.Add(new("state", $"'{word}' is none of {string.Join(", ", ComplaintStates.All.Select(each => each.Word()))}"));
        return state;
    }

    private static T? Chosen<T>(string name, string? word, ICollection<InvalidCaseException> faults)
        where T : struct, Enum
    {
        if (word is null) return null;
        var chosen = DeskWords.Find<T>(word);
        if (chosen is null) faults.Add(new(name, $"'{word}' is none of {string.Join(", ", Enum.GetValues<T>().Select(DeskWords.Of))}"));
        return chosen;
    }

    private static DateTimeOffset? Moment(string name, string? text, ICollection<InvalidCaseException> faults)
    {
        if (text is null) return null;
        if (Domain.Hotline.CallEventData.TryParseTime(text, out var moment)) return moment;
        faults.Add(new(name, $"'{text}' is no moment such as 2026-11-25T00:00:00Z"));
        return null;
    }

    private static bool Below(string? word, ICollection<InvalidCaseException> faults)
    {
        if (word is not (null or "no")) faults.Add(new("below", $"'{word}' is not no"));
        return word == "no";
    }

    private static string? Typed(string? text, ICollection<InvalidCaseException> faults)
    {
        if (text is not { Length: > SearchQuery.MostCharacters }) return text;
        faults.Add(new("q", $"has more than {SearchQuery.MostCharacters} characters"));
        return null;
    }

    private static string? Write(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
