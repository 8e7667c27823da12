namespace CustomerService.Domain.Complaints.Storms;

/// <summary>
/// Many fault reports from one unit within a short time, far more than usual there: perhaps one event (大面积停电). It is a suggestion;
/// a person decides.
/// </summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Reports">How many came within <see cref="Window"/>.</param>
/// <param name="Usual">How many come in the same half hour of a week, on average.</param>
public sealed record StormSuspicion(string Unit, int Reports, double Usual)
{
    /// <summary>Reports are counted over this time.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(30);

    /// <summary>The same half hour of so many weeks before says what is usual.</summary>
    public const int Weeks = 6;

    /// <summary>Fewer reports are no event, however rare.</summary>
    public const int FewestReports = 5;

    /// <summary>If chance alone brought so many once in this many half hours, it is no chance.</summary>
    public const double Rarity = 1e-4;

    /// <summary>A place without a past is not surprised by its first report.</summary>
    private const double LeastUsual = 0.25;

    /// <summary>Whether chance alone would hardly bring so many: the tail of the Poisson distribution around what is usual.</summary>
    public bool IsStorm => Reports >= FewestReports && Tail(Math.Max(Usual, LeastUsual), Reports) < Rarity;

    private static double Tail(double mean, int from)
    {
        var (term, below) = (Math.Exp(-mean), 0.0);
        for (var k = 0; k < from; k++)
        {
            below += term;
            term *= mean / (k + 1);
        }

        return Math.Max(0, 1 - below);
    }
}
