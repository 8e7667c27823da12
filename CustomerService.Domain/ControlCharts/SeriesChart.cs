namespace CustomerService.Domain.ControlCharts;

/// <summary>
/// A series of periods against its own past: months of a year, for instance. Centre, excess of scatter and limits are those of a p′-chart
/// (Laney 2002) over all the periods given, so that what is charted is judged by the longer course that it is a part of.
/// What was given and what was counted are never mixed: centre and limits are of the counted periods alone, and the given ones have neither.
/// </summary>
public static class SeriesChart
{
    /// <summary>From as many periods on the limits are firm; from <see cref="ControlChart.FewestDays"/> on they are shown as for the time being.</summary>
    public const int FirmFrom = 12;

    /// <param name="measure">What the samples are.</param>
    /// <param name="samples">In order of time, without gaps; a period that was given, or in which nothing was measured, ends the runs.</param>
    /// <returns>A point for each sample.</returns>
    public static IReadOnlyList<ControlPoint> Of(ControlMeasure measure, IReadOnlyList<ControlSample> samples)
    {
        var usual = Usual.Of(measure, [.. samples.Where(sample => !sample.IsGiven && sample.Count >= ControlChart.FewestCalls)]);
        var excess = usual.Ranges.Count == 0 ? 0 : usual.Ranges.Average() / ControlChart.MeanRange;
        if (measure == ControlMeasure.Rate) excess = Math.Max(1, excess);
        var points = samples.Select(sample => Judge(measure, sample, usual, excess)).ToList();
        var deviations = points.ConvertAll(point => point.Deviation);
        return [.. points.Select((point, index) => point with { Rules = RunRules.At(deviations, index) })];
    }

    private static ControlPoint Judge(ControlMeasure measure, ControlSample now, Usual usual, double excess)
    {
        if (now.IsGiven) return new ControlPoint { Now = now, Days = usual.Days };
        var point = new ControlPoint { Now = now, Centre = usual.Centre, Days = usual.Days };
        if (usual.Centre is not { } centre || now.Count < ControlChart.FewestCalls) return point;
        var sigma = excess * usual.SpreadOfOne / Math.Sqrt(now.Count);
        if (measure == ControlMeasure.Wait) sigma = Math.Max(sigma, ControlChart.LeastWaitSigma);
        return point with
        {
            Sigma = sigma,
            Lower = Math.Max(0, centre - (ControlChart.Width * sigma)),
            Upper = measure == ControlMeasure.Rate ? Math.Min(1, centre + (ControlChart.Width * sigma)) : centre + (ControlChart.Width * sigma),
        };
    }
}
