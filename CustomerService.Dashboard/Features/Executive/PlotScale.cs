using CustomerService.Domain.Analysis;

namespace CustomerService.Dashboard.Features.Executive;

/// <summary>Where values stand on a small drawing.</summary>
public static class PlotScale
{
    /// <summary>From the lowest to the highest of what is known, with a little air; null when nothing is.</summary>
    public static Spread? Of(IEnumerable<double?> values)
    {
        var known = values.OfType<double>().ToList();
        if (known.Count == 0) return null;
        var (low, high) = (known.Min(), known.Max());
        var air = high > low ? (high - low) * .06 : Math.Max(Math.Abs(high) * .05, 1e-6);
        return new Spread(low - air, high + air);
    }

    /// <summary>From 0 at the scale's lowest to 1 at its highest, no further.</summary>
    public static double Place(Spread? scale, double value) => scale is { } known ? Math.Clamp((value - known.Low) / (known.High - known.Low), 0, 1) : .5;
}
