namespace CustomerService.Domain.Regulations;

/// <summary>What a pack's file says.</summary>
/// <param name="Pack">Null when there is any problem.</param>
public sealed record PackReading(RulePack? Pack, IReadOnlyList<PackProblem> Problems);
