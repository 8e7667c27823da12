using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Desk.Notices;

/// <summary>A provisional date that a notice would move.</summary>
/// <param name="Unit">The name of the unit that has the case.</param>
public sealed record MovedPromise(string Number, string Unit, ClockKind Clock, DateTimeOffset Before, DateTimeOffset After);
