namespace CustomerService.Domain.Time.Clock;

/// <summary>
/// Reads the clocks of cases: what counted, what did not and why, and when it is due. A pure function of the receipt, what
/// happened since (pauses, other rules, stops, reopenings), the calendar's version and now; two readings of the same are the same.
/// </summary>
/// <remarks>
/// Every clock is read by itself: one that runs longer is never overruled by one that runs shorter. A limit in days is its
/// days' countable time: n working days are the hours of work of the n days after the receipt, n calendar days are n × 24 h.
/// A pause gives back exactly the countable time it took; nights and weekends within it were not counted before and are not
/// given back.
/// </remarks>
public sealed class ServiceClock(OrganizationZone zone)
{
    /// <summary>Reads a clock; events after <paramref name="now"/> have not happened yet.</summary>
    public ClockReading Read(ClockHistory history, DateTimeOffset now)
    {
        var course = new ClockCourse(history, now > history.Received ? now : history.Received);
        var walk = new ClockWalk(zone, course);
        var deadline = walk.Deadline();
        var strip = new ClockStrip(walk.Strip(deadline));
        var used = new TimeSpan(strip.Segments.Where(segment => segment.IsCounted && segment.To > walk.Begins)
            .Sum(segment => (segment.To - (segment.From > walk.Begins ? segment.From : walk.Begins)).Ticks));
        return new ClockReading(
            now, StateOf(course, walk), course.Rule, walk.Begins, deadline?.Due, deadline?.IsProvisional ?? false, deadline?.Budget, used, strip, Stops(course))
        {
            Pause = course.PausedBy,
        };
    }

    /// <summary>
    /// When a share of the limit will have been used; null while the clock is paused or stopped, or when nothing is due. The
    /// ladder's steps are taken on the case's own clock.
    /// </summary>
    /// <param name="share">Above 0; from 1 on the deadline itself.</param>
    public DateTimeOffset? WhenUsed(ClockHistory history, DateTimeOffset now, double share)
    {
        var course = new ClockCourse(history, now);
        if (course.IsStopped || course.PausedBy is not null) return null;
        var walk = new ClockWalk(zone, course);
        if (walk.Deadline() is not { } deadline) return null;
        return share >= 1 ? deadline.Due : walk.UsedUp(deadline.Budget * share);
    }

    /// <summary>A moment before (or after) another, counted on a calendar: the ladder's "one working day before the deadline".</summary>
    public DateTimeOffset Shift(DateTimeOffset moment, TimeLimit by, bool isBefore, WorkingCalendar calendar)
    {
        var sign = isBefore ? -1 : 1;
        if (by.Unit == TimeUnit.WorkingHours) return ShiftWorkingTime(moment, by.Length!.Value, isBefore, calendar);
        if (by.Length is { } length) return moment + (sign * length);
        // Midnight is 24:00 of the day before.
        var day = zone.DayOf(moment.AddTicks(-1));
        var minute = (moment - zone.StartOf(day)).Ticks;
        var shifted = by.Unit == TimeUnit.WorkingDays ? calendar.AddWorkdays(day, sign * by.Amount) : day.AddDays(sign * by.Amount);
        return zone.StartOf(shifted).AddTicks(minute);
    }

    /// <summary>The first moment from here on at which somebody works: reminders wait for it instead of ringing at night.</summary>
    public DateTimeOffset NextOpen(DateTimeOffset moment, WorkingCalendar calendar)
    {
        for (var day = zone.DayOf(moment); ; day = day.AddDays(1))
        {
            foreach (var open in Windows(day, calendar))
            {
                if (open.To > moment) return open.From > moment ? open.From : moment;
            }
        }
    }

    private DateTimeOffset ShiftWorkingTime(DateTimeOffset moment, TimeSpan by, bool isBefore, WorkingCalendar calendar)
    {
        for (var day = zone.DayOf(moment); ; day = day.AddDays(isBefore ? -1 : 1))
        {
            var windows = Windows(day, calendar);
            foreach (var open in isBefore ? windows.Reverse() : windows)
            {
                var (from, to) = isBefore ? (open.From, open.To < moment ? open.To : moment) : (open.From > moment ? open.From : moment, open.To);
                if (to <= from) continue;
                if (to - from >= by) return isBefore ? to - by : from + by;
                by -= to - from;
            }
        }
    }

    private IEnumerable<ClockSegment> Windows(DateOnly day, WorkingCalendar calendar) =>
        DayPieces.Of(zone, calendar[day], TimeUnit.WorkingHours).Where(piece => piece.IsCounted);

    private IReadOnlyList<ClockStop> Stops(ClockCourse course) => [.. course.StopMoments.Select(stop =>
    {
        var before = course.History with { Events = [.. course.Events.Take(stop.Index)] };
        return new ClockStop(stop.At, new ClockWalk(zone, new ClockCourse(before, stop.At)).Deadline()?.Due);
    })];

    private static ClockState StateOf(ClockCourse course, ClockWalk walk) =>
        course.IsStopped ? ClockState.Stopped
        : course.PausedBy is not null ? ClockState.Paused
        : course.Until < walk.Begins ? ClockState.NotBegun
        : ClockState.Running;
}
