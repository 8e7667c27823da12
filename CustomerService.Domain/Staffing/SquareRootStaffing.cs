namespace CustomerService.Domain.Staffing;

/// <summary>
/// The limits for many agents: with n = a + β√a the share who wait depends on β alone. A check on the exact models and a
/// rule of thumb; never the advice itself.
/// </summary>
public static class SquareRootStaffing
{
    /// <summary>Halfin–Whitt, callers without end of patience: 1/(1 + βΦ(β)/φ(β)), β above 0.</summary>
    public static double WaitProbability(double beta) => 1 / (1 + (beta * Normal.Cumulative(beta) / Normal.Density(beta)));

    /// <summary>Garnett, callers with a patience of <paramref name="patienceInHandleTimes"/> = μ/θ handling times.</summary>
    public static double WaitProbability(double beta, double patienceInHandleTimes)
    {
        var ratio = Math.Sqrt(1 / patienceInHandleTimes);
        return 1 / (1 + (ratio * Normal.Hazard(beta / ratio) / Normal.Hazard(-beta)));
    }

    /// <summary>n = a + β√a, rounded up.</summary>
    public static int Agents(double erlangs, double beta) => (int)Math.Ceiling(erlangs + (beta * Math.Sqrt(erlangs)));
}
