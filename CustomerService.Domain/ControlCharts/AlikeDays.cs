namespace CustomerService.Domain.ControlCharts;

/// <summary>
/// Whether a past day says what a day usually is: by the weekday alone, or by the working calendar, which knows holidays and
/// make-up workdays (调休).
/// </summary>
public delegate bool AlikeDays(DateOnly past, DateOnly day);
