using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Periods;

/// <summary>A period's figures were frozen: from then on only a restatement changes them.</summary>
[PaperType("period.closed")]
public sealed record PeriodClosed : PaperEvent
{
    public required FrozenPeriod Frozen { get; init; }
}
