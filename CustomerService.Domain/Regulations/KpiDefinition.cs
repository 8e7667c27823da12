namespace CustomerService.Domain.Regulations;

/// <summary>A figure of the regulation: its formula in words, what it is measured over, the clause that asks for it.</summary>
/// <param name="Setting">The setting that holds its target or parameter.</param>
/// <param name="Target">The setting that holds its target, while nobody approved one for the year; null where there is none.</param>
public sealed record KpiDefinition(
    string Code, PackText Name, PackText Formula, PackText Denominator, IReadOnlyList<string> Clauses, string? Setting = null, string? Target = null);
