namespace CustomerService.Domain.ControlCharts;

/// <summary>
/// A day's hours against the same hours of the days before that are like it. The centre is what those days add up to (sums over
/// counts, never a mean of means). The limits are Laney's p′-chart: the spread that chance gives so many calls, times how much
/// more the hours really scatter from week to week than chance explains. The centre is itself only known as well as the calls behind it
/// allow, so both counts make the limits: a busy day is not odd because quiet weeks lie behind it. For waits the same is done with the spread of exponential waits.
/// </summary>
/// <remarks>
/// P. B. Laney, "Improved Control Charts for Attributes", Quality Engineering 14 (2002) 531–537. A plain p-chart calls every busy hour
/// odd, because with many calls the binomial spread is nothing beside the ordinary differences between weeks.
/// </remarks>
public static class ControlChart
{
    /// <summary>Fewer days before than this say nothing of what is usual.</summary>
    public const int FewestDays = 4;

    /// <summary>A value over fewer calls than this is shown and not judged: three σ of so few are no normal spread.</summary>
    public const int FewestCalls = 10;

    /// <summary>The limits stand at so many σ.</summary>
    public const double Width = 3;

    /// <summary>A wait this near to the usual one is never odd by itself: a third of a limit's distance, seconds.</summary>
    public const double LeastWaitSigma = 1;

    /// <summary>The mean distance of two successive values of a normal spread, in σ (d₂ of two).</summary>
    internal const double MeanRange = 1.128;

    /// <param name="measure">What the samples are.</param>
    /// <param name="slots">The day's hours in order; an hour in which nothing was measured ends the runs.</param>
    public static IReadOnlyList<ControlPoint> Of(ControlMeasure measure, IReadOnlyList<ControlSlot> slots)
    {
        var usual = slots.Select(slot => Usual.Of(measure, slot.Past)).ToList();
        var excess = Excess(measure, usual);
        var points = slots.Zip(usual, (slot, past) => Judge(measure, slot.Now, past, excess)).ToList();
        var deviations = points.ConvertAll(point => point.Deviation);
        return [.. points.Select((point, index) => point with { Rules = RunRules.At(deviations, index) })];
    }

    private static ControlPoint Judge(ControlMeasure measure, ControlSample now, Usual past, double excess)
    {
        var point = new ControlPoint { Now = now, Centre = past.Centre, Days = past.Days };
        if (past.Centre is not { } centre || now.Count < FewestCalls) return point;
        var sigma = excess * past.SpreadOfOne * Math.Sqrt((1.0 / now.Count) + (1.0 / past.Calls));
        if (measure == ControlMeasure.Wait) sigma = Math.Max(sigma, LeastWaitSigma);
        return point with
        {
            Sigma = sigma,
            Lower = Math.Max(0, centre - (Width * sigma)),
            Upper = measure == ControlMeasure.Rate ? Math.Min(1, centre + (Width * sigma)) : centre + (Width * sigma),
        };
    }

    /// <summary>
    /// How much wider the hours scatter from week to week than chance alone would have it, over all hours of the day together. For a rate
    /// never less than 1, since nothing scatters less than chance; for a wait, whose spread is only modelled, whatever was found.
    /// </summary>
    private static double Excess(ControlMeasure measure, IReadOnlyList<Usual> usual)
    {
        var ranges = usual.SelectMany(past => past.Ranges).ToList();
        var excess = ranges.Count == 0 ? 0 : ranges.Average() / MeanRange;
        return measure == ControlMeasure.Rate ? Math.Max(1, excess) : excess;
    }
}
