namespace CustomerService.Domain.Time.Clock;

/// <summary>
/// A history folded up to a moment: when the clock was paused and stopped, which calendar was in force when, and the rule
/// that is in force now. The limit in force measures the whole course, so that another priority forgets neither a pause nor
/// counted time, and taking it back leaves no trace; each stretch of time keeps the calendar it was lived on.
/// </summary>
internal sealed class ClockCourse
{
    private readonly List<Interval> pauses = [];
    private readonly List<Interval> stops = [];
    private readonly List<(DateTimeOffset From, WorkingCalendar Calendar)> calendars;
    private readonly List<DateTimeOffset> bases;
    private readonly List<(DateTimeOffset At, int Index)> stopMoments = [];
    private ClockEvent? pausedBy;
    private ClockEvent? stoppedBy;

    public ClockCourse(ClockHistory history, DateTimeOffset until)
    {
        (History, Until, Rule) = (history, until, history.Rule);
        bases = [history.Received];
        calendars = [(history.Received, history.Rule.Calendar)];
        Events = [.. history.Events.Where(each => each.At <= until).Select(each => each.At < history.Received ? each with { At = history.Received } : each).OrderBy(each => each.At)];
        for (var index = 0; index < Events.Count; index++) Take(Events[index], index);
        // A clock read while it is paused shows what would be due if it went on now.
        if (pausedBy is not null) pauses.Add(new Interval(pausedBy.At, Later(until, pausedBy.At), pausedBy));
        if (stoppedBy is not null) stops.Add(new Interval(stoppedBy.At, DateTimeOffset.MaxValue, stoppedBy));
    }

    public ClockHistory History { get; }

    public DateTimeOffset Until { get; }

    public ClockRule Rule { get; private set; }

    /// <summary>Those up to the moment, in order.</summary>
    public IReadOnlyList<ClockEvent> Events { get; }

    public ClockEvent? PausedBy => pausedBy;

    public bool IsStopped => stoppedBy is not null;

    /// <summary>The receipt, and each reopening that began anew.</summary>
    public IReadOnlyList<DateTimeOffset> Bases => bases;

    /// <summary>The moment of each stop, and which event it was.</summary>
    public IReadOnlyList<(DateTimeOffset At, int Index)> StopMoments => stopMoments;

    public IReadOnlyList<Interval> Pauses => pauses;

    /// <summary>Stops that were reopened, and the one in force, which has no end.</summary>
    public IReadOnlyList<Interval> Stops => stops;

    public IEnumerable<DateTimeOffset> CalendarChanges => calendars.Skip(1).Select(each => each.From);

    public WorkingCalendar CalendarAt(DateTimeOffset moment)
    {
        for (var i = calendars.Count - 1; i > 0; i--)
        {
            if (calendars[i].From <= moment) return calendars[i].Calendar;
        }

        return calendars[0].Calendar;
    }

    private void Take(ClockEvent each, int index)
    {
        switch (each.Kind)
        {
            case ClockEventKind.Paused when pausedBy is null && stoppedBy is null:
                pausedBy = each;
                break;
            case ClockEventKind.Resumed when pausedBy is not null:
                EndPause(each.At);
                break;
            case ClockEventKind.RuleChanged when each.Rule is { } rule:
                Rule = rule;
                if (rule.Calendar != calendars[^1].Calendar) calendars.Add((each.At, rule.Calendar));
                break;
            case ClockEventKind.Stopped when stoppedBy is null:
                // Whoever answers a paused case in one step has ended its pause as well: the pause before it stays a pause.
                EndPause(each.At);
                stoppedBy = each;
                stopMoments.Add((each.At, index));
                break;
            case ClockEventKind.Reopened when stoppedBy is not null:
                if (Rule.Reopen != ReopenRule.CountThrough) stops.Add(new Interval(stoppedBy.At, each.At, stoppedBy));
                if (Rule.Reopen == ReopenRule.Anew) bases.Add(each.At);
                stoppedBy = null;
                break;
            default:
                // Pausing what is paused or stopped changes nothing; the desk refuses it with its own words.
                break;
        }
    }

    private void EndPause(DateTimeOffset at)
    {
        if (pausedBy is not null && at > pausedBy.At) pauses.Add(new Interval(pausedBy.At, at, pausedBy));
        pausedBy = null;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
