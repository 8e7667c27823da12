using System.Globalization;

namespace CustomerService.Load.Measures;

/// <summary>One figure measured several times in one run: a single disturbed turn moves its median little.</summary>
internal sealed class Turns
{
    private readonly List<double> figures = [];

    public double Last => figures[^1];

    public double Median => At(0.5);

    public double LowerQuarter => At(0.25);

    public double UpperQuarter => At(0.75);

    public void Add(double figure) => figures.Add(figure);

    /// <summary>All turns in their order, so that a drift can be told from noise.</summary>
    public override string ToString() => string.Join(", ", figures.Select(figure => figure.ToString("N0", CultureInfo.InvariantCulture)));

    private double At(double share)
    {
        var sorted = figures.Order().ToList();
        var place = (sorted.Count - 1) * share;
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((sorted[above] - sorted[below]) * (place - below));
    }
}
