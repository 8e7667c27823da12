using CustomerService.Domain.Import;

namespace CustomerService.Dashboard.Desk.Import;

/// <summary>What a file of cases holds, or what became of it.</summary>
/// <param name="New">Lines that make, or made, a case.</param>
/// <param name="Known">Lines that were recorded before.</param>
/// <param name="Cases">The first of the good lines, to look at.</param>
/// <param name="Problems">Why each of the other lines was left out.</param>
public sealed record CaseImportResult(int New, int Known, IReadOnlyList<ImportedCase> Cases, IReadOnlyList<ImportProblem> Problems)
{
    public override string ToString() => $"{New} new, {Known} known already, {Problems.Count} refused";
}
