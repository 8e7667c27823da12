namespace CustomerService.Domain.Staffing;

/// <summary>The standard normal distribution.</summary>
internal static class Normal
{
    public static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);

    /// <summary>Φ(x), to about 15 digits for |x| up to 8: a series near the middle, a continued fraction in the tails.</summary>
    public static double Cumulative(double x)
    {
        if (x < 0) return 1 - Cumulative(-x);
        if (x > 3) return 1 - (Density(x) * MillsRatio(x));
        double term = x, sum = x;
        for (var k = 1; Math.Abs(term) > 1e-18 * Math.Abs(sum); k++) sum += term *= x * x / ((2 * k) + 1);
        return 0.5 + (Density(x) * sum);
    }

    /// <summary>φ(x)/(1 − Φ(x)).</summary>
    public static double Hazard(double x) => x > 3 ? 1 / MillsRatio(x) : Density(x) / (1 - Cumulative(x));

    private static double MillsRatio(double x)
    {
        var fraction = x;
        for (var k = 200; k > 0; k--) fraction = x + (k / fraction);
        return 1 / fraction;
    }
}
