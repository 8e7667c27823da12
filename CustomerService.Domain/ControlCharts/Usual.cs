namespace CustomerService.Domain.ControlCharts;

/// <summary>What an hour usually is, from the same hour of the days before.</summary>
internal sealed record Usual
{
    private static readonly Usual Unknown = new();

    /// <summary>All sums over all counts; null when too few days measured anything.</summary>
    public double? Centre { get; private init; }

    public int Days { get; private init; }

    /// <summary>The calls behind the centre.</summary>
    public long Calls { get; private init; }

    /// <summary>How much a single call scatters by chance.</summary>
    public double SpreadOfOne { get; private init; }

    /// <summary>The distances between successive days, each value standardised by its own chance spread.</summary>
    public IReadOnlyList<double> Ranges { get; private init; } = [];

    public static Usual Of(ControlMeasure measure, IReadOnlyList<ControlSample> past)
    {
        var known = past.Where(sample => sample.Count > 0).ToList();
        if (known.Count < ControlChart.FewestDays) return Unknown with { Days = known.Count };
        var calls = known.Sum(sample => sample.Count);
        var centre = known.Sum(sample => sample.Sum) / calls;
        var spread = measure == ControlMeasure.Rate ? Binomial(centre, calls) : centre;
        var usual = new Usual { Centre = centre, Calls = calls, Days = known.Count, SpreadOfOne = spread };
        if (spread == 0) return usual;
        var deviations = known.ConvertAll(sample => (sample.Value!.Value - centre) * Math.Sqrt(sample.Count) / spread);
        return usual with { Ranges = [.. deviations.Zip(deviations.Skip(1), (before, after) => Math.Abs(after - before))] };
    }

    /// <summary>√(p(1−p)). Where all or none were answered so far, half a call is taken to have gone the other way: never is not proved by so many.</summary>
    private static double Binomial(double share, long calls)
    {
        var half = 0.5 / calls;
        var possible = Math.Clamp(share, half, 1 - half);
        return Math.Sqrt(possible * (1 - possible));
    }
}
