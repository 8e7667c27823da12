namespace CustomerService.Domain.ControlCharts;

/// <summary>One hour of the day that is looked at, and the same hour of the days that are like it.</summary>
/// <param name="Now">What was measured in the hour.</param>
/// <param name="Past">The same hour of the days before, oldest first; those in which nothing was measured may stand among them.</param>
public sealed record ControlSlot(ControlSample Now, IReadOnlyList<ControlSample> Past);
