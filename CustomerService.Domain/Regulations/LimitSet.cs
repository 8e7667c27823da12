namespace CustomerService.Domain.Regulations;

/// <summary>A set of limits that can be chosen, with where it comes from.</summary>
/// <param name="Confidence">How well the source is known.</param>
/// <param name="Limits">In order: the first that applies decides.</param>
public sealed record LimitSet(string Code, PackText Name, PackText Source, SourceConfidence Confidence, IReadOnlyList<LimitRule> Limits)
{
    public bool IsDefault { get; init; }

    public DateOnly? EffectiveFrom { get; init; }

    public DateOnly? EffectiveTo { get; init; }
}
