namespace CustomerService.Domain.Regulations;

/// <summary>A row of the monthly summary.</summary>
/// <param name="Kinds">The kinds of business counted in it; empty when it counts other work.</param>
public sealed record BusinessVolume(string Code, PackText Name, IReadOnlyList<string> Kinds, string Clause);
