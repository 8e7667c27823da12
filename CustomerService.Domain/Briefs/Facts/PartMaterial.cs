using CustomerService.Domain.Figures;

namespace CustomerService.Domain.Briefs.Facts;

/// <summary>A unit below, a queue, or the unit itself without those below it: what one measure was in it.</summary>
public sealed record PartMaterial(string Code, string Name, MeasureValue Before, MeasureValue After)
{
    public bool IsQueue { get; init; }

    public bool IsOwn { get; init; }
}
