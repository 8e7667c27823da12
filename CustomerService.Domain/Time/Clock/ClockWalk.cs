namespace CustomerService.Domain.Time.Clock;

/// <summary>Walks along one course: where its limit begins, what counts, when it is used up.</summary>
internal sealed class ClockWalk
{
    private readonly OrganizationZone zone;
    private readonly ClockCourse course;
    private readonly ClockRule rule;
    private readonly TimeUnit unit;
    private readonly DateTimeOffset[] begins;

    public ClockWalk(OrganizationZone zone, ClockCourse course)
    {
        (this.zone, this.course, rule) = (zone, course, course.Rule);
        // Without a limit nothing is due; the strip still says what passed.
        unit = rule.Limit?.Unit ?? TimeUnit.Minutes;
        begins = [.. course.Bases.Select(Begin)];
    }

    public DateTimeOffset Begins => begins[^1];

    public ClockDeadline? Deadline()
    {
        if (rule.Limit is not { } limit) return null;
        var budget = limit.Length ?? Countable(Begins, LastDayEnds(limit.Amount));
        var usedUp = UsedUp(budget);
        var lastDay = LastDay(usedUp);
        var due = limit.IsInDays ? Extended(usedUp, lastDay) : usedUp;
        return new ClockDeadline(budget, usedUp, Shifted(usedUp, due), IsProvisional(lastDay, due));
    }

    /// <summary>When that much countable time will have been used, if nothing pauses the clock any more.</summary>
    public DateTimeOffset UsedUp(TimeSpan budget)
    {
        var left = budget;
        if (left <= TimeSpan.Zero) return Begins;
        foreach (var segment in Segments(Begins, isStopIgnored: true))
        {
            if (!segment.IsCounted) continue;
            if (segment.Length >= left) return segment.From + left;
            left -= segment.Length;
        }

        throw new InvalidOperationException("Unreachable: the walk has no end.");
    }

    /// <summary>The strip's segments from receipt to the moment the course was folded for.</summary>
    public IReadOnlyList<ClockSegment> Strip(ClockDeadline? deadline)
    {
        var strip = new List<ClockSegment>();
        foreach (var segment in Segments(course.History.Received, isStopIgnored: false, deadline))
        {
            if (segment.From >= course.Until) break;
            var clipped = segment.To > course.Until ? segment with { To = course.Until } : segment;
            if (strip.Count > 0 && clipped.Continues(strip[^1])) strip[^1] = strip[^1] with { To = clipped.To };
            else strip.Add(clipped);
        }

        return strip;
    }

    /// <summary>Stretches from a moment on, without end, split wherever anything changes.</summary>
    private IEnumerable<ClockSegment> Segments(DateTimeOffset from, bool isStopIgnored, ClockDeadline? deadline = null)
    {
        var cuts = Cuts(deadline);
        for (var day = zone.DayOf(from); ; day = day.AddDays(1))
        {
            foreach (var piece in Pieces(day))
            {
                var at = piece.From > from ? piece.From : from;
                while (at < piece.To)
                {
                    var next = cuts.Find(cut => cut > at);
                    var to = next == default || next > piece.To ? piece.To : next;
                    yield return Judged(piece with { From = at, To = to }, isStopIgnored, deadline);
                    at = to;
                }
            }
        }
    }

    private List<DateTimeOffset> Cuts(ClockDeadline? deadline)
    {
        IEnumerable<DateTimeOffset> cuts = [.. begins, .. course.Bases, .. course.Pauses.Concat(course.Stops).SelectMany(each => new[] { each.From, each.To })];
        if (deadline is { } known) cuts = cuts.Append(known.UsedUp).Append(known.Due);
        return [.. cuts.Distinct().Order()];
    }

    /// <summary>A day's pieces; where the calendar changes within it, each part by its own.</summary>
    private IEnumerable<ClockSegment> Pieces(DateOnly day)
    {
        var (start, end) = (zone.StartOf(day), zone.StartOf(day.AddDays(1)));
        DateTimeOffset[] edges = [start, .. course.CalendarChanges.Where(change => change > start && change < end), end];
        for (var i = 0; i + 1 < edges.Length; i++)
        {
            foreach (var piece in DayPieces.Of(zone, course.CalendarAt(edges[i])[day], unit))
            {
                var (from, to) = (piece.From > edges[i] ? piece.From : edges[i], piece.To < edges[i + 1] ? piece.To : edges[i + 1]);
                if (from < to) yield return piece with { From = from, To = to };
            }
        }
    }

    private ClockSegment Judged(ClockSegment piece, bool isStopIgnored, ClockDeadline? deadline)
    {
        var at = piece.From;
        var isLate = deadline is { } known && at >= known.Due;
        foreach (var stop in course.Stops)
        {
            if (stop.Contains(at) && !(isStopIgnored && stop.To == DateTimeOffset.MaxValue))
                return new ClockSegment(at, piece.To, IsCounted: false, SegmentReason.Stopped, IsLate: isLate);
        }

        if (at < BeginAt(at)) return new ClockSegment(at, piece.To, IsCounted: false, SegmentReason.BeforeBegin, IsLate: isLate);
        var pause = PauseAt(at);
        if (piece.IsCounted && pause is not null) return piece with { IsCounted = false, Reason = SegmentReason.Paused, Pause = pause, IsLate = isLate };
        if (piece.IsCounted && deadline is { } grace && at >= grace.UsedUp && at < grace.Due) return piece with { IsCounted = false, Reason = SegmentReason.Grace };
        return piece with { Pause = pause, IsLate = isLate };
    }

    private ClockEvent? PauseAt(DateTimeOffset at)
    {
        foreach (var pause in course.Pauses)
        {
            if (pause.Contains(at)) return pause.Event;
        }

        return null;
    }

    private DateTimeOffset BeginAt(DateTimeOffset at)
    {
        for (var i = begins.Length - 1; i > 0; i--)
        {
            if (course.Bases[i] <= at) return begins[i];
        }

        return begins[0];
    }

    private DateTimeOffset Begin(DateTimeOffset received)
    {
        if (rule.Start == StartRule.AtReceipt) return received;
        var day = zone.DayOf(received);
        var calendar = course.CalendarAt(received);
        if (rule.Start == StartRule.DayAfterWorkdayOfReceipt && !(calendar[day].IsWorkday && received < Closing(calendar[day])))
            day = calendar.NextWorkday(day.AddDays(1)).Date;
        return zone.StartOf(day.AddDays(1));
    }

    private DateTimeOffset LastDayEnds(int count)
    {
        var day = zone.DayOf(Begins);
        for (var left = count; ; day = day.AddDays(1))
        {
            var found = On(day);
            if (unit == TimeUnit.CalendarDays || found.IsWorkday) left--;
            if (left == 0) return rule.End == EndRule.CloseOfBusiness ? Closing(found) : zone.StartOf(day.AddDays(1));
        }
    }

    private TimeSpan Countable(DateTimeOffset from, DateTimeOffset to)
    {
        var sum = TimeSpan.Zero;
        for (var day = zone.DayOf(from); zone.StartOf(day) < to; day = day.AddDays(1))
        {
            foreach (var piece in Pieces(day).Where(piece => piece.IsCounted))
            {
                var (start, end) = (piece.From > from ? piece.From : from, piece.To < to ? piece.To : to);
                if (end > start) sum += end - start;
            }
        }

        return sum;
    }

    /// <summary>
    /// The day's end, when nothing countable is left of the last day. A pause leaves a part of a day to be used: its moment
    /// stands as it is, for rounding it up would give back more than the pause took.
    /// </summary>
    private DateTimeOffset Extended(DateTimeOffset usedUp, DateOnly lastDay)
    {
        var day = On(lastDay);
        if (unit == TimeUnit.CalendarDays)
            return rule.Roll == RollRule.NextWorkday && !day.IsWorkday ? Ends(course.CalendarAt(usedUp).NextWorkday(lastDay)) : usedUp;
        return rule.End == EndRule.EndOfDay && usedUp >= Closing(day) ? zone.StartOf(lastDay.AddDays(1)) : usedUp;
    }

    /// <summary>A clock does not become late while it is paused or stopped: what was left of the last day is still to come.</summary>
    private DateTimeOffset Shifted(DateTimeOffset usedUp, DateTimeOffset due)
    {
        foreach (var gap in course.Pauses.Concat(course.Stops).Where(gap => gap.To > usedUp && gap.To < DateTimeOffset.MaxValue).OrderBy(gap => gap.From))
        {
            var from = gap.From > usedUp ? gap.From : usedUp;
            if (from < due) due += gap.To - from;
        }

        return due;
    }

    private bool IsProvisional(DateOnly lastDay, DateTimeOffset due)
    {
        var isByCalendar = unit is TimeUnit.WorkingHours or TimeUnit.WorkingDays;
        if (!isByCalendar && !(unit == TimeUnit.CalendarDays && rule.Roll == RollRule.NextWorkday)) return false;
        // A day that is over was what it was.
        var today = zone.DayOf(course.Until);
        for (var day = isByCalendar ? zone.DayOf(course.Bases[^1]) : lastDay; day <= LastDay(due); day = day.AddDays(1))
        {
            if (day >= today && !On(day).IsFirm) return true;
        }

        return false;
    }

    private DateTimeOffset Ends(CalendarDay day) => rule.End == EndRule.CloseOfBusiness ? Closing(day) : zone.StartOf(day.Date.AddDays(1));

    private DateTimeOffset Closing(CalendarDay day) => day.Windows.Count > 0 ? zone.At(day.Date, day.Windows[^1].To) : zone.StartOf(day.Date.AddDays(1));

    /// <summary>Midnight ends a day; it is not yet the next one.</summary>
    private DateOnly LastDay(DateTimeOffset end) => zone.DayOf(end.AddTicks(-1));

    /// <summary>A day by the calendar that was in force when it ended.</summary>
    private CalendarDay On(DateOnly day) => course.CalendarAt(zone.StartOf(day.AddDays(1)).AddTicks(-1))[day];
}
