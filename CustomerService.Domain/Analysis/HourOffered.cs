namespace CustomerService.Domain.Analysis;

/// <summary>An hour of a period and the visits offered in it.</summary>
public readonly record struct HourOffered(DayOfWeek Day, int Hour, long Offered);
