using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Actions;

/// <summary>That it was done.</summary>
/// <param name="On">The day on which it was done, which may be earlier than the day on which it was said.</param>
/// <param name="Evidence">What shows it.</param>
public sealed record ActionCompletion(DateOnly On, string Evidence, By By, DateTimeOffset At);
