namespace CustomerService.Domain.Time;

/// <summary>What a limit is counted in. The units differ in kind, not in size: none is converted into another.</summary>
public enum TimeUnit
{
    /// <summary>Around the clock, on every day.</summary>
    Minutes,

    /// <summary>Around the clock, on every day: 24 h are not a day.</summary>
    Hours,

    /// <summary>Within the hours of work only.</summary>
    WorkingHours,

    /// <summary>工作日: make-up workdays count, weekends and holidays do not.</summary>
    WorkingDays,

    /// <summary>日: every day counts, also when nobody works.</summary>
    CalendarDays,
}
