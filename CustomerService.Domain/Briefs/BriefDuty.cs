using CustomerService.Domain.Regulations;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Briefs;

/// <summary>That units of a kind owe a brief of each month, and until when: an obligation of the rule pack, read with its settings and a calendar.</summary>
public sealed class BriefDuty(ObligationRule rule, string unitKind, FilingDay day, WorkingCalendar calendar, OrganizationZone zone)
{
    /// <summary>The obligation's code, such as <c>brief-subsidiary</c>.</summary>
    public string Code => rule.Code;

    public PackText Name => rule.Name;

    public string Clause => rule.Clause;

    /// <summary>The kind of unit that owes it.</summary>
    public string UnitKind => unitKind;

    /// <summary>The obligations whose briefs it is built from.</summary>
    public IReadOnlyList<string> BuiltFrom => rule.After;

    /// <summary>Whether it is built from other units' briefs, and so is issued rather than submitted.</summary>
    public bool IsAssembled => rule.After.Count > 0;

    /// <summary>The last day on which a month's brief is in time.</summary>
    public DateOnly LastDay(ReportingPeriod month) => day.LastDay(month, calendar);

    /// <summary>24:00 of that day.</summary>
    public DateTimeOffset Due(ReportingPeriod month) => zone.StartOf(LastDay(month).AddDays(1));

    /// <summary>When the month is over.</summary>
    public DateTimeOffset MonthEnd(ReportingPeriod month) => zone.StartOf(month.End);

    /// <summary>Whole days after the last day; 0 when in time.</summary>
    public int DaysLate(ReportingPeriod month, DateTimeOffset at) => Math.Max(0, zone.DayOf(at).DayNumber - LastDay(month).DayNumber);

    /// <summary>Days that are left, the last day included; negative after it, and 0 on the day itself.</summary>
    public int DaysLeft(ReportingPeriod month, DateOnly today) => LastDay(month).DayNumber - today.DayNumber;
}
