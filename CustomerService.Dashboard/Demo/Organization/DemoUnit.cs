using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Demo.Organization;

/// <summary>A unit of the demo.</summary>
/// <param name="Kind">One of <see cref="UnitKind"/>.</param>
/// <param name="Parent">The code of the unit above; null for the head office.</param>
public sealed record DemoUnit(string Code, string Name, string Kind, string? Parent);
