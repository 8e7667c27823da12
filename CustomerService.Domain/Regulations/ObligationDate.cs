using CustomerService.Domain.Time;

namespace CustomerService.Domain.Regulations;

/// <summary>One due date of an obligation.</summary>
/// <param name="Period">What it is about.</param>
/// <param name="LastDay">The last day on which it is in time.</param>
public sealed record ObligationDate(ObligationRule Rule, ReportingPeriod Period, DateOnly LastDay);
