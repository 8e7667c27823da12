using CustomerService.Domain.Figures;

namespace CustomerService.Domain.Briefs.Facts;

/// <summary>What one unit or queue did to a measure's change.</summary>
/// <param name="Code">The unit's or the queue's code.</param>
/// <param name="Own">By having become better or worse itself.</param>
/// <param name="Mix">By having become a larger or a smaller part of the whole.</param>
public sealed record ExplanationPart(string Code, string Name, MeasureValue Before, MeasureValue After, double Own, double Mix)
{
    /// <summary>A queue of the unit itself, rather than a unit below it.</summary>
    public bool IsQueue { get; init; }

    /// <summary>What the unit itself did without the units below it.</summary>
    public bool IsOwn { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public double Effect => Own + Mix;
}
