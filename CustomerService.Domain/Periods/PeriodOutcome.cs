namespace CustomerService.Domain.Periods;

/// <summary>What became of closing or restating a period.</summary>
/// <param name="Fault">Null when it was done.</param>
/// <param name="Closed">The period as it is now; the one in the way when it was refused for that.</param>
public sealed record PeriodOutcome(PeriodFault? Fault, ClosedPeriod? Closed);
