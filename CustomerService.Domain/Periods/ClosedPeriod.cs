using CustomerService.Domain.Complaints;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Periods;

/// <summary>A period of a unit whose figures are frozen.</summary>
/// <param name="Original">What was frozen when it was closed.</param>
/// <param name="ClosedAt">When.</param>
/// <param name="ClosedBy">Who closed it.</param>
/// <param name="Restatements">In order.</param>
public sealed record ClosedPeriod(FrozenPeriod Original, DateTimeOffset ClosedAt, By ClosedBy, IReadOnlyList<Restatement> Restatements)
{
    public string Unit => Original.Unit;

    public ReportingPeriod Period => Original.Period;

    /// <summary>The figures in force.</summary>
    public FrozenPeriod Frozen => Restatements.Count > 0 ? Restatements[^1].After : Original;
}
