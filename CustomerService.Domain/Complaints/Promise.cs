namespace CustomerService.Domain.Complaints;

/// <summary>Until when something was promised, as worked out when the event that holds it happened; never changed silently afterwards.</summary>
/// <param name="Clock">What was promised.</param>
/// <param name="Due">The last moment that is in time, UTC.</param>
/// <param name="IsProvisional">The calendar of those days was not yet published.</param>
public sealed record Promise(ClockKind Clock, DateTimeOffset Due, bool IsProvisional = false);
