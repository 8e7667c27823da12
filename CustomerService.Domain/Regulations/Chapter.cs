namespace CustomerService.Domain.Regulations;

public sealed record Chapter(string No, PackText Title, IReadOnlyList<Clause> Clauses);
