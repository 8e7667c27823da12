using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Periods;

/// <summary>The only way in which a closed period's figures change.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who signed it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Before">What was in force until then.</param>
/// <param name="After">What is in force from then on.</param>
public sealed record Restatement(DateTimeOffset At, By By, string Reason, FrozenPeriod Before, FrozenPeriod After)
{
    public IReadOnlyList<FigureDifference> Differences => FrozenPeriod.Between(Before, After);
}
