using System.Globalization;
using CustomerService.Dashboard.Features.Hotline.Explain;
using CustomerService.Dashboard.Features.Hotline.Figures;
using CustomerService.Domain.ControlCharts;
using Microsoft.AspNetCore.Http.Extensions;

namespace CustomerService.Dashboard.Features.Hotline.Course;

/// <summary>Whose course of which day is looked at. It lives in the address.</summary>
public sealed record CourseChoice(string Unit, DateOnly Day)
{
    /// <summary>Only this queue's.</summary>
    public string? Queue { get; init; }

    public static CourseChoice Read(string unit, string? day, string? queue, DateOnly today) =>
        new(unit, DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && read.Year is > 1900 and < 9000 ? read : today)
        {
            Queue = string.IsNullOrEmpty(queue) ? null : queue,
        };

    public string Href() => Address("course", Word(Day), null);

    /// <summary>The day's hours in the history.</summary>
    public string HistoryHref() => Address("history", null, (Word(Day), Word(Day.AddDays(1))));

    /// <summary>The visits behind an hour's figure.</summary>
    public string LegsHref(CourseHour hour, ControlMeasure measure) => new LegFilter(Unit, hour.Start, hour.End)
    {
        Queue = Queue,
        IsOfToday = true,
        Figure = measure == ControlMeasure.Rate ? Figure.AnswerRate : Figure.AverageWait,
        Show = measure == ControlMeasure.Rate ? LegPart.Concluded : LegPart.Answered,
    }.Href();

    public static string Word(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Address(string page, string? day, (string From, string To)? hours)
    {
        var query = new QueryBuilder();
        if (day is not null) query.Add("day", day);
        if (hours is { } edges)
        {
            query.Add("from", edges.From);
            query.Add("to", edges.To);
            query.Add("grain", "hour");
        }

        if (Queue is not null) query.Add("queue", Queue);
        return $"/hotline/{Uri.EscapeDataString(Unit)}/{page}{query}";
    }
}
