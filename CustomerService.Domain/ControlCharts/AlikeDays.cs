namespace CustomerService.Domain.ControlCharts;

/// <summary>
/// Whether a past day says what a day usually is. Where nothing else is registered the same weekday does; a calendar that knows holidays and
/// make-up workdays (调休) takes its place by registering its own.
/// </summary>
public delegate bool AlikeDays(DateOnly past, DateOnly day);
