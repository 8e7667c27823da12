using System.Globalization;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Http.Extensions;

namespace CustomerService.Dashboard.Features.Executive;

/// <summary>Where a part's marks lead: a unit to the same page of its own, a queue to the hotline's history of it.</summary>
public static class PartLinks
{
    /// <returns>Null for what has no page of its own.</returns>
    public static string? Href(ExecutiveChoice choice, PartFigures part, ExecutiveSnapshot shown) => part switch
    {
        { Unit: { } unit } => choice.In(unit).Href(),
        { Queue: { } queue } => History(shown.Unit.Code, queue, shown.Spans.Now.From, shown.Spans.Now.To, shown.Period.Kind == PeriodKind.Month ? "day" : "month", choice),
        _ => null,
    };

    public static string? MonthHref(ExecutiveChoice choice, PartFigures part, ExecutiveSnapshot shown, DateOnly month) => part switch
    {
        { Unit: { } unit } => choice.In(unit).Of(ReportingPeriod.Of(PeriodKind.Month, month)).Href(),
        { Queue: { } queue } => History(shown.Unit.Code, queue, month, month.AddMonths(1), "day", choice),
        _ => null,
    };

    private static string History(string unit, string queue, DateOnly from, DateOnly to, string grain, ExecutiveChoice choice)
    {
        var query = new QueryBuilder { { "from", Word(from) }, { "to", Word(to) }, { "grain", grain }, { "queue", queue } };
        if (choice.Figure is { } figure) query.Add("figure", figure);
        return $"/hotline/{Uri.EscapeDataString(unit)}/history{query}";
    }

    private static string Word(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
