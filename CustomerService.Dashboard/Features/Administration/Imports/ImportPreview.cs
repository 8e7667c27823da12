using CustomerService.Domain.Import;

namespace CustomerService.Dashboard.Features.Administration.Imports;

/// <summary>What a file would change, or has changed, or why it changes nothing.</summary>
/// <param name="Count">How many units or queues it names.</param>
/// <param name="Added">The new ones, as "name (code)".</param>
/// <param name="Changed">The known ones that become different.</param>
/// <param name="Problems">By line; with any, nothing is changed.</param>
/// <param name="Refusal">The name of the refusal in the texts, when the administrator may not.</param>
public sealed record ImportPreview(
    int Count, IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<ImportProblem> Problems, string? Refusal = null)
{
    public bool MayBeCarriedOut => Refusal is null && Problems.Count == 0 && Added.Count + Changed.Count > 0;

    public static ImportPreview Refused(string refusal) => new(0, [], [], [], refusal);
}
