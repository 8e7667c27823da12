using CustomerService.Dashboard.Features.Hotline.Explain;
using CustomerService.Dashboard.Features.Hotline.Figures;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;
using Microsoft.AspNetCore.Http.Extensions;

namespace CustomerService.Dashboard.Features.Hotline.Board;

/// <summary>What the user chose to see of a unit. It lives in the address, so that a supervisor can send a link.</summary>
public sealed record BoardChoice
{
    public LiveWindow Window { get; init; } = LiveWindow.Today;

    /// <summary>Null for the unit's own first view: everything, as long as that can be read at a glance.</summary>
    public BoardTab? Tab { get; init; }

    public LineSort Sort { get; init; }

    public bool Descending { get; init; }

    /// <summary>Only the agents in this state.</summary>
    public AgentState? State { get; init; }

    /// <summary>Only the agents whose code holds this.</summary>
    public string? Search { get; init; }

    /// <summary>The past moment that is shown; null for the live board.</summary>
    public BoardMoment? Moment { get; init; }

    /// <summary>The figure whose meaning is open.</summary>
    public Figure? Open { get; init; }

    /// <summary>Reads the address's words; one that says nothing known is as if it were not there.</summary>
    public static BoardChoice Read(string? window, string? view, string? sort, string? order, string? state, string? search, string? figure) => new()
    {
        Window = LiveWindows.Parse(window) ?? LiveWindow.Today,
        Tab = Word<BoardTab>(view),
        Sort = Word<LineSort>(sort) ?? LineSort.Name,
        Descending = order == "desc",
        State = state is null ? null : Words.ParseState(state),
        Search = string.IsNullOrWhiteSpace(search) ? null : search.Trim(),
        Open = Word<Figure>(figure),
    };

    /// <summary>The address of a unit with this choice.</summary>
    public string Href(string unit)
    {
        var query = Moment?.Query() ?? new QueryBuilder();
        if (Window != LiveWindow.Today) query.Add("window", Window.Name());
        if (Tab is { } tab) query.Add("view", Word(tab));
        if (Sort != LineSort.Name) query.Add("sort", Word(Sort));
        if (Descending) query.Add("order", "desc");
        if (State is { } state) query.Add("state", state.Word());
        if (Search is { } search) query.Add("q", search);
        if (Open is { } figure) query.Add("figure", Word(figure));
        return $"/hotline/{Uri.EscapeDataString(unit)}{(Moment is null ? "" : BoardMoment.Suffix)}{query}";
    }

    /// <summary>The address of the visits behind a window of a unit; of a past moment the window stands still.</summary>
    public string LegsHref(string unit, LiveSnapshot? snapshot, LiveWindow window) =>
        $"/hotline/{Uri.EscapeDataString(unit)}/legs" + (Moment is not null && snapshot?.Windows[window] is { } shown
            ? $"?from={LegFilter.Write(shown.From)}&to={LegFilter.Write(shown.To)}&units=today"
            : $"?window={window.Name()}");

    /// <summary>The next choice when the user presses a column's heading: the greatest first, then the other way round.</summary>
    public BoardChoice SortedBy(LineSort column) =>
        this with { Sort = column, Descending = Sort == column ? !Descending : column != LineSort.Name };

    // A number would be read as a value's place; only its word names it.
    private static T? Word<T>(string? word) where T : struct, Enum =>
        word is [var first, ..] && char.IsAsciiLetter(first) && Enum.TryParse<T>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    private static string Word<T>(T value) where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
