namespace CustomerService.Domain.Time.Clock;

/// <summary>When a course's limit is used up, and when it is due: later when its last day is not over or was moved past days off.</summary>
internal readonly record struct ClockDeadline(TimeSpan Budget, DateTimeOffset UsedUp, DateTimeOffset Due, bool IsProvisional);
