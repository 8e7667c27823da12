namespace CustomerService.Domain.Organization.Moves;

/// <summary>The organisation as it was throughout the days <c>[From, To)</c>.</summary>
public sealed record TreePart(DateOnly From, DateOnly To, OrganizationTree Tree);
