namespace CustomerService.Domain.Organization.Moves;

/// <summary>A change of parents: of a unit, or of a queue whose parent is the unit it belongs to.</summary>
/// <param name="From">The first day under the new parent.</param>
/// <param name="OldParent">The code of the parent until then; null for none.</param>
/// <param name="NewParent">The code of the parent from then on; null for none.</param>
public sealed record UnitMove(DateOnly From, string? OldParent, string? NewParent);
