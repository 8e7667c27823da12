using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Desk;

/// <summary>Who does something to a case, and when: what every event it makes has to say.</summary>
public readonly record struct CaseStep(By By, DateTimeOffset At);
