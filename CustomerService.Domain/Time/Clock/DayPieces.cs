namespace CustomerService.Domain.Time.Clock;

/// <summary>How a unit sees one day: its stretches, counted or not, each with its reason, without a gap.</summary>
internal static class DayPieces
{
    public static IEnumerable<ClockSegment> Of(OrganizationZone zone, CalendarDay day, TimeUnit unit)
    {
        if (unit is not (TimeUnit.WorkingHours or TimeUnit.WorkingDays))
        {
            var reason = unit == TimeUnit.CalendarDays ? SegmentReason.CalendarDay : SegmentReason.RoundTheClock;
            return [new ClockSegment(zone.StartOf(day.Date), zone.StartOf(day.Date.AddDays(1)), IsCounted: true, reason)];
        }

        // A duty desk on a day off works hours; it does not make the day a working day.
        var isOpen = day.Windows.Count > 0 && (day.IsWorkday || unit == TimeUnit.WorkingHours);
        return isOpen ? Open(zone, day) : [new ClockSegment(zone.StartOf(day.Date), zone.StartOf(day.Date.AddDays(1)), IsCounted: false, Off(day.Kind), day.Name)];
    }

    private static IEnumerable<ClockSegment> Open(OrganizationZone zone, CalendarDay day)
    {
        var (at, minute) = (zone.StartOf(day.Date), 0);
        foreach (var window in day.Windows)
        {
            var (from, to) = (zone.At(day.Date, window.From), zone.At(day.Date, window.To));
            if (from > at) yield return new ClockSegment(at, from, IsCounted: false, minute == 0 ? SegmentReason.Night : SegmentReason.Break);
            if (to > from) yield return new ClockSegment(from, to, IsCounted: true, Worked(day.Kind), day.Name);
            (at, minute) = (to, window.To);
        }

        var end = zone.StartOf(day.Date.AddDays(1));
        if (end > at) yield return new ClockSegment(at, end, IsCounted: false, SegmentReason.Night);
    }

    private static SegmentReason Worked(DayKind kind) => kind switch
    {
        DayKind.Workday => SegmentReason.WorkingTime,
        DayKind.MakeUpWorkday => SegmentReason.MakeUpWorkday,
        _ => SegmentReason.OpenDayOff,
    };

    private static SegmentReason Off(DayKind kind) => kind switch
    {
        DayKind.Holiday => SegmentReason.Holiday,
        DayKind.Weekend => SegmentReason.Weekend,
        _ => SegmentReason.Night,
    };
}
