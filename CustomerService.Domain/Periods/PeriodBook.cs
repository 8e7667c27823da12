using CustomerService.Domain.Papers;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Periods;

/// <summary>The closed periods of one unit.</summary>
public sealed record PeriodBook : Paper
{
    public required string Unit { get; init; }

    /// <summary>In the order in which they were closed.</summary>
    public required IReadOnlyList<ClosedPeriod> Closed { get; init; }

    public ClosedPeriod? Find(ReportingPeriod period) => Closed.FirstOrDefault(each => each.Period == period);
}
