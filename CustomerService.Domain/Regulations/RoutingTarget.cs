namespace CustomerService.Domain.Regulations;

/// <param name="Role">The role, found at the unit of its kind on the way up from the case's unit.</param>
public sealed record RoutingTarget(string Role);
