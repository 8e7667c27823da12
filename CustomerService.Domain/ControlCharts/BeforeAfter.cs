namespace CustomerService.Domain.ControlCharts;

/// <summary>
/// Whether what came after differs from what was before by more than chance: the later period as one value on a chart whose centre
/// and scatter are those of the days before it. Beyond three σ the difference is told as one; within them nothing is claimed.
/// </summary>
public static class BeforeAfter
{
    /// <param name="measure">What the samples are.</param>
    /// <param name="before">The days before, oldest first; those in which nothing was measured may stand among them.</param>
    /// <param name="after">All of the later period together.</param>
    public static ControlPoint Of(ControlMeasure measure, IReadOnlyList<ControlSample> before, ControlSample after) =>
        ControlChart.Of(measure, [new ControlSlot(after, before)])[0];

    /// <summary>True or false when it can be told; null when there was too little on either side.</summary>
    public static bool? IsBeyondChance(this ControlPoint point) => point.Sigma is null || point.Value is null ? null : point.Rules.Contains(RunRule.BeyondLimits);
}
