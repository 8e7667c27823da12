namespace CustomerService.Domain.Briefs.Documents;

/// <param name="Heading">In words, with the unit where there is one.</param>
public sealed record DocumentColumn(string Heading);
