using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Targets;

/// <summary>A value is proposed; it holds only once somebody else approved it.</summary>
[PaperType("target.proposed")]
public sealed record TargetProposed : PaperEvent
{
    /// <summary>A share from 0 to 1 or seconds; null gives the unit's own target up.</summary>
    public double? Value { get; init; }

    /// <summary>Why this value.</summary>
    public required string Basis { get; init; }

    /// <summary>Why the target of a closed year changes; null for an open year.</summary>
    public string? Restatement { get; init; }
}
