using CustomerService.Domain.Import;

namespace CustomerService.Domain.Organization;

/// <summary>What an import did, or why it did nothing.</summary>
/// <param name="Count">How many units or queues the file names.</param>
/// <param name="Added">Of these, new.</param>
/// <param name="Changed">Known ones that are different now.</param>
/// <param name="Problems">By line; when there is any, nothing was changed.</param>
public sealed record ImportOutcome(int Count, int Added, int Changed, IReadOnlyList<ImportProblem> Problems);
