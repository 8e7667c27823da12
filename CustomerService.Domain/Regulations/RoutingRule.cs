namespace CustomerService.Domain.Regulations;

/// <summary>Who handles a case, and the clause that decides.</summary>
/// <param name="IsSealed">Whether the case belongs to the sealed stream of supervision.</param>
public sealed record RoutingRule(string Code, PackText Name, RoutingCondition When, RoutingTarget To, string Clause, PackText Reason, bool IsSealed = false);
