namespace CustomerService.Domain.Time;

/// <summary>A day that is another in another version of a calendar.</summary>
public sealed record CalendarChange(CalendarDay Before, CalendarDay After)
{
    /// <summary>The days of <c>[from, to)</c> that differ in kind, name, hours or firmness.</summary>
    public static IReadOnlyList<CalendarChange> Between(WorkingCalendar before, WorkingCalendar after, DateOnly from, DateOnly to)
    {
        var changes = new List<CalendarChange>();
        for (var date = from; date < to; date = date.AddDays(1))
        {
            if (!IsSame(before[date], after[date])) changes.Add(new CalendarChange(before[date], after[date]));
        }

        return changes;
    }

    /// <summary>Whether the day is worked in one version and not, or at other hours, in the other.</summary>
    public bool IsOfSubstance => Before.Kind != After.Kind || !Before.Windows.SequenceEqual(After.Windows);

    private static bool IsSame(CalendarDay one, CalendarDay other) =>
        one.Kind == other.Kind && one.Name == other.Name && one.IsFirm == other.IsFirm && one.Windows.SequenceEqual(other.Windows);
}
