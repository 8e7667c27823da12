namespace CustomerService.Domain.Complaints;

/// <summary>Who answers for a case, and why.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Department">A department role of the rule pack, such as marketing or supervision.</param>
/// <param name="IsSealed">A supervision report: nobody outside the stream may learn that it exists (CSG 2.2.7, 2.5.7).</param>
/// <param name="Clause">The clause that decided, for those who ask.</param>
public sealed record Placement(string Unit, string Department, bool IsSealed, string? Clause);
