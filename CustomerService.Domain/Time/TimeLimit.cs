namespace CustomerService.Domain.Time;

/// <summary>How long something may take.</summary>
/// <param name="Amount">At least 1.</param>
public readonly record struct TimeLimit(int Amount, TimeUnit Unit)
{
    public bool IsInDays => Unit is TimeUnit.WorkingDays or TimeUnit.CalendarDays;

    /// <summary>Whether only the hours of work are counted.</summary>
    public bool IsInWorkingTime => Unit is TimeUnit.WorkingHours or TimeUnit.WorkingDays;

    /// <summary>The length of a limit in minutes or hours; one in days depends on the calendar.</summary>
    public TimeSpan? Length => Unit switch
    {
        TimeUnit.Minutes => TimeSpan.FromMinutes(Amount),
        TimeUnit.Hours or TimeUnit.WorkingHours => TimeSpan.FromHours(Amount),
        _ => null,
    };
}
