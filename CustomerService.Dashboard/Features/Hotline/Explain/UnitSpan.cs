using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>A part of a span, <c>[From, To)</c>, and the unit with what was below it throughout.</summary>
public sealed record UnitSpan(DateTimeOffset From, DateTimeOffset To, UnitNode Unit);
