using System.Globalization;
using CustomerService.Dashboard.Features.Hotline.Figures;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Http.Extensions;

namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>
/// The visits behind a figure: those offered in <c>[From, To)</c> to the queues of a unit and everything below it as they were then, or a
/// part of them. It lives in the address and goes along all the way down to a call and back.
/// </summary>
public sealed record LegFilter(string Unit, DateTimeOffset From, DateTimeOffset To)
{
    private const string UnitsWord = "units";
    private const string TodayWord = "today";

    /// <summary>Only this queue's.</summary>
    public string? Queue { get; init; }

    public LegPart Show { get; init; }

    /// <summary>Of those that left, only for this reason.</summary>
    public LeftReason? Reason { get; init; }

    /// <summary>Only those that this agent answered.</summary>
    public string? Agent { get; init; }

    /// <summary>Whether they are those of today's queues instead: the figures of a board and of what is measured beside it follow the organisation of today.</summary>
    public bool IsOfToday { get; init; }

    /// <summary>The figure that was clicked.</summary>
    public Figure? Figure { get; init; }

    /// <summary>The filter as an address says it; null where that has no interval that stands still.</summary>
    public static LegFilter? Read(string unit, Func<string, string?> word) =>
        ReadMoment(word("from")) is not { } from || ReadMoment(word("to")) is not { } to || from >= to ? null : new(unit, from, to)
        {
            Queue = word("queue"),
            Show = ReadPart(word("show")) ?? LegPart.Offered,
            Reason = word("reason") is { } reason ? Words.ParseReason(reason) : null,
            Agent = word("agent"),
            IsOfToday = ReadIsOfToday(word("units")),
            Figure = Enum.TryParse<Figure>(word("figure"), ignoreCase: true, out var figure) && Enum.IsDefined(figure) ? figure : null,
        };

    /// <summary>The items due in <c>[from, to)</c> to the units that are below the unit today.</summary>
    public static string RequestsHref(string unit, DateTimeOffset from, DateTimeOffset to)
    {
        var query = Edges(from, to);
        query.Add(UnitsWord, TodayWord);
        return $"/hotline/{Uri.EscapeDataString(unit)}/requests{query}";
    }

    /// <summary>Whether an address asks for the organisation of today.</summary>
    public static bool ReadIsOfToday(string? word) => word == TodayWord;

    /// <summary>The name of a figure as an address has it; null for none, and for words that are none.</summary>
    public static Figure? ReadFigure(string? word) => Enum.TryParse<Figure>(word, ignoreCase: true, out var figure) && Enum.IsDefined(figure) ? figure : null;

    /// <summary>The executives' page of a period; null for a figure that it does not lead by.</summary>
    public static string? ExecutiveHref(string unit, ReportingPeriod period, Figure figure) => figure switch
    {
        Figures.Figure.AnswerRate => "answer-rate",
        Figures.Figure.ServiceLevel => "service-level",
        Figures.Figure.AverageWait => "average-wait",
        Figures.Figure.ResponseRate => "response-rate",
        _ => null,
    } is { } measure ? "/executive" + new QueryBuilder { { "unit", unit }, { "period", period.ToString() }, { "measure", measure } } : null;

    /// <summary>The hours of the day in which the filter begins, with queue and figure kept.</summary>
    public string DayHref(DateOnly day)
    {
        var query = new QueryBuilder { { "from", Word(day) }, { "to", Word(day.AddDays(1)) }, { "grain", "hour" } };
        if (Queue is not null) query.Add("queue", Queue);
        if (Figure is { } figure) query.Add("figure", figure.ToString());
        return $"/hotline/{Uri.EscapeDataString(Unit)}/history{query}";
    }

    public string Href() => $"/hotline/{Uri.EscapeDataString(Unit)}/legs{Query()}";

    /// <summary>The filter as an address's query.</summary>
    public string Query()
    {
        var query = Edges(From, To);
        if (Queue is not null) query.Add("queue", Queue);
        if (Show != LegPart.Offered) query.Add("show", Word(Show));
        if (Reason is { } reason) query.Add("reason", reason.Word());
        if (Agent is not null) query.Add("agent", Agent);
        if (IsOfToday) query.Add(UnitsWord, TodayWord);
        if (Figure is { } figure) query.Add("figure", figure.ToString());
        return query.ToString();
    }

    public static string Word(LegPart part) => part == LegPart.InTarget ? "in-target" : part.ToString().ToLowerInvariant();

    private static string Word(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static LegPart? ReadPart(string? word) =>
        Enum.TryParse<LegPart>(word?.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var part) && Enum.IsDefined(part) ? part : null;

    /// <summary>A moment as the address says it: UTC, to the second.</summary>
    public static string Write(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A moment of an address; null where it says none, or one at the calendar's own ends, where a zone has no midnight.</summary>
    public static DateTimeOffset? ReadMoment(string? text) =>
        text is not null && CallEventData.TryParseTime(text, out var moment) && moment.Year is > 1900 and < 9000 ? moment : null;

    private static QueryBuilder Edges(DateTimeOffset from, DateTimeOffset to) => new() { { "from", Write(from) }, { "to", Write(to) } };
}
