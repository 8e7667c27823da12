namespace CustomerService.Domain.Time.Clock;

/// <summary>Everything a clock is read from.</summary>
/// <param name="Received">When the limit was set running: the customer's report, not the dispatch.</param>
/// <param name="Rule">The rule at the beginning.</param>
/// <param name="Events">In the order in which they happened.</param>
public sealed record ClockHistory(DateTimeOffset Received, ClockRule Rule, params IReadOnlyList<ClockEvent> Events)
{
    /// <summary>The same history, read with other calendars: a new notice moves what was never firm.</summary>
    public ClockHistory With(Func<WorkingCalendar, WorkingCalendar> newest) => new(
        Received, Rule with { Calendar = newest(Rule.Calendar) },
        [.. Events.Select(each => each.Rule is { } rule ? each with { Rule = rule with { Calendar = newest(rule.Calendar) } } : each)]);
}
