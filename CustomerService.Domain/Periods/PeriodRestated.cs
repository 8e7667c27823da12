using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Periods;

/// <summary>A closed period's figures were replaced by what is counted now, for a reason.</summary>
[PaperType("period.restated")]
public sealed record PeriodRestated : PaperEvent
{
    public required string Reason { get; init; }

    /// <summary>The hash of what it replaces.</summary>
    public required string Replaces { get; init; }

    public required FrozenPeriod Frozen { get; init; }
}
