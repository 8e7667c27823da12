using System.Globalization;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Http.Extensions;

namespace CustomerService.Dashboard.Features.Executive;

/// <summary>What the page shows; it lives in the address and goes along to the next level.</summary>
/// <param name="Unit">The unit's code; null for the topmost of the reader's.</param>
/// <param name="Measure">The measure that is looked into.</param>
public sealed record ExecutiveChoice(string? Unit, ReportingPeriod Period, Measure Measure)
{
    public Against Against { get; init; }

    /// <summary>Without the frame, for a large screen.</summary>
    public bool IsFull { get; init; }

    /// <summary>The cell of the heat map whose hours are listed.</summary>
    public HeatCell? Cell { get; init; }

    /// <summary>The next longer period around this one; null at the year.</summary>
    public ExecutiveChoice? Wider => Period.Kind switch
    {
        PeriodKind.Year => null,
        PeriodKind.Month => Of(ReportingPeriod.Of(PeriodKind.Quarter, Period.Start)),
        PeriodKind.Quarter => Of(ReportingPeriod.Of(PeriodKind.HalfYear, Period.Start)),
        _ => Of(ReportingPeriod.Of(PeriodKind.Year, Period.Start)),
    };

    /// <summary>Reads the address's words; without a wish it is the running year and the answer rate.</summary>
    public static ExecutiveChoice Read(string? unit, string? period, string? measure, string? against, string? view, string? cell, DateOnly today) =>
        new(string.IsNullOrEmpty(unit) ? null : unit, Sensible(ReportingPeriod.Parse(period)) ?? ReportingPeriod.Of(PeriodKind.Year, today), Measure.Find(measure) ?? Measure.AnswerRate)
        {
            Against = against switch { "year-before" => Against.YearBefore, "year-to-date" => Against.YearToDate, _ => Against.Before },
            IsFull = view == "full",
            Cell = HeatCell.Read(cell),
        };

    /// <summary>Another period of the same; the heat map's cell stays behind.</summary>
    public ExecutiveChoice Of(ReportingPeriod period) => this with { Period = period, Cell = null };

    public ExecutiveChoice In(string unit) => this with { Unit = unit, Cell = null };

    public string Href()
    {
        var query = new QueryBuilder();
        if (Unit is not null) query.Add("unit", Unit);
        query.Add("period", Period.ToString());
        query.Add("measure", Measure.Code);
        if (Against != Against.Before) query.Add("against", Against == Against.YearBefore ? "year-before" : "year-to-date");
        if (Cell is not null) query.Add("cell", Cell.ToString());
        if (IsFull) query.Add("view", "full");
        return "/executive" + query;
    }

    /// <summary>Where a day of the unit leads: to its hours, or for items to those due on it; null for a measure that days do not open.</summary>
    /// <param name="unit">The unit's code.</param>
    /// <param name="queue">Only this queue's.</param>
    public string? DayHref(string unit, DateOnly day, OrganizationZone zone, string? queue = null) => Measure.Code switch
    {
        "response-rate" => $"/hotline/{Uri.EscapeDataString(unit)}/requests{Moments(zone.StartOf(day), zone.StartOf(day.AddDays(1)))}",
        "satisfaction" => null,
        _ => $"/hotline/{Uri.EscapeDataString(unit)}/history{Days(day, queue)}",
    };

    /// <summary>Where an hour of the unit leads: to the visits offered in it, or to the items due in it.</summary>
    public string? HourHref(string unit, DateTimeOffset start) => (Measure.Code, Figure) switch
    {
        ("response-rate", _) => $"/hotline/{Uri.EscapeDataString(unit)}/requests{Moments(start, start.AddHours(1))}",
        (_, { } figure) => $"/hotline/{Uri.EscapeDataString(unit)}/legs{Moments(start, start.AddHours(1))}&show=concluded&figure={figure}",
        _ => null,
    };

    /// <summary>The hotline's name of the measure, by which its pages say the figure again; null for what is not the hotline's.</summary>
    public string? Figure => Measure.Code switch { "answer-rate" => "AnswerRate", "service-level" => "ServiceLevel", "average-wait" => "AverageWait", _ => null };

    private QueryBuilder Days(DateOnly day, string? queue)
    {
        var query = new QueryBuilder { { "from", Word(day) }, { "to", Word(day.AddDays(1)) }, { "grain", "hour" } };
        if (queue is not null) query.Add("queue", queue);
        if (Figure is { } figure) query.Add("figure", figure);
        return query;
    }

    private static QueryBuilder Moments(DateTimeOffset from, DateTimeOffset to) => new() { { "from", Write(from) }, { "to", Write(to) } };

    private static string Write(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Word(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Two years around it are read, and a calendar has ends.
    private static ReportingPeriod? Sensible(ReportingPeriod? period) => period is { Start.Year: > 1970 and < 2999 } ? period : null;
}
