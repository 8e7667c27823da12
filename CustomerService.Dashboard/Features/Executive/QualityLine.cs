using CustomerService.Domain.Analysis;

namespace CustomerService.Dashboard.Features.Executive;

/// <summary>How far one unit's data can be believed.</summary>
public sealed record QualityLine(string Code, string Name, DataQuality Quality);
