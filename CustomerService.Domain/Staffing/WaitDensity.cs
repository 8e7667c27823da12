namespace CustomerService.Domain.Staffing;

/// <summary>
/// How long a caller with endless patience would wait under <see cref="ErlangA"/>, given that he has to: its density is
/// proportional to g(x) = exp(λ(1 − e^(−θx))/θ − nμx).
/// </summary>
internal static class WaitDensity
{
    private const int Panels = 400;

    /// <summary>An exponent this far below the greatest adds nothing that a double could hold.</summary>
    private const double Unseen = 45;

    // Five-point Gauss–Legendre: nodes and weights on [-1, 1].
    private static readonly double[] Nodes = [0, 0.538469310105683091, -0.538469310105683091, 0.906179845938663993, -0.906179845938663993];
    private static readonly double[] Weights = [0.568888888888888889, 0.478628670499366468, 0.478628670499366468, 0.236926885056189088, 0.236926885056189088];

    /// <summary>Of those who have to wait, the share who are still there and are answered, but only after the target.</summary>
    public static double ServedAfter(double target, double lambda, double drain, double theta)
    {
        var likeliest = lambda > drain ? Math.Log(lambda / drain) / theta : 0;
        var greatest = Exponent(likeliest);
        var end = Math.Max(likeliest, 1 / drain);
        while (Exponent(end) > greatest - Unseen) end += Math.Max(end - likeliest, 1 / drain);
        var start = 0.0;
        if (Exponent(0) < greatest - Unseen)
        {
            for (double low = 0, high = likeliest; high - low > likeliest * 1e-3;)
            {
                start = (low + high) / 2;
                if (Exponent(start) < greatest - Unseen) low = start;
                else high = start;
            }
        }

        var all = Integral(start, end, x => Math.Exp(Exponent(x) - greatest));
        var from = Math.Max(target, start);
        return from >= end ? 0 : Integral(from, end, x => Math.Exp(Exponent(x) - greatest - (theta * x))) / all;

        double Exponent(double x) => (-lambda * double.ExpM1(-theta * x) / theta) - (drain * x);
    }

    private static double Integral(double from, double to, Func<double, double> of)
    {
        var half = (to - from) / Panels / 2;
        var sum = 0.0;
        for (var panel = 0; panel < Panels; panel++)
        {
            var middle = from + (((2 * panel) + 1) * half);
            for (var i = 0; i < Nodes.Length; i++) sum += Weights[i] * of(middle + (Nodes[i] * half));
        }

        return sum * half;
    }
}
