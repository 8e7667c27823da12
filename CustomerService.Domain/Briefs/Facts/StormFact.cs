namespace CustomerService.Domain.Briefs.Facts;

/// <summary>A large event that lasted into the month.</summary>
/// <param name="Number">The event's case.</param>
/// <param name="Notice">What was said about it.</param>
/// <param name="AreaName">Where.</param>
/// <param name="Until">Null when it had not ended.</param>
/// <param name="Reports">Cases that belong to it.</param>
public sealed record StormFact(string Number, string Notice, string AreaName, DateTimeOffset Since, DateTimeOffset? Until, long Reports);
