namespace CustomerService.Domain.Complaints;

/// <summary>A case that is handled with another.</summary>
/// <param name="Brought">What was promised to its complainant when it joined.</param>
public sealed record FamilyMember(string Number, IReadOnlyList<Promise> Brought);
