using CustomerService.Domain.Import;

namespace CustomerService.Domain.Figures.Given;

/// <summary>What an import of totals did, or would do.</summary>
/// <param name="Count">How many totals the file holds.</param>
/// <param name="Added">Of these, new.</param>
/// <param name="Changed">Known ones with other numbers now.</param>
/// <param name="Problems">By line; when there is any, nothing was taken.</param>
public sealed record TotalsOutcome(int Count, IReadOnlyList<GivenTotal> Added, IReadOnlyList<GivenTotal> Changed, IReadOnlyList<ImportProblem> Problems);
