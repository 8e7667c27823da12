namespace CustomerService.Domain.Regulations;

/// <summary>A department that the regulation gives a part.</summary>
/// <param name="UnitKind">The kind of unit it belongs to.</param>
/// <param name="Function">management, supervision or service.</param>
public sealed record PackRole(string Code, string UnitKind, string Function, PackText Name, IReadOnlyList<string> Clauses);
