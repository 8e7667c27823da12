using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Publications;

/// <summary>What a unit says to a circular.</summary>
/// <param name="Causes">Why the targets were missed.</param>
/// <param name="Measures">What will be done 整改措施.</param>
public sealed record CircularAnswer(string Causes, string Measures, By By, DateTimeOffset At);
