namespace CustomerService.Domain.Briefs.Facts;

/// <summary>How often alerts of one measure were raised in the month.</summary>
/// <param name="Measure">The alert's measure, as the alerts name it.</param>
/// <param name="Severe">Of them, how many were of the highest severity.</param>
public sealed record AlertFact(string Measure, int Raised, int Severe);
