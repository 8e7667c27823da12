namespace CustomerService.Domain.Organization;

/// <summary>A queue in its place in an <see cref="OrganizationTree"/>.</summary>
public sealed record QueueNode(int Id, string Code, string Name, UnitNode Unit);
