namespace CustomerService.Dashboard.Demo;

/// <summary>
/// How many callers an ordinary day brings. The past is thinner than today, so that a year is made in seconds;
/// yesterday leads up to today.
/// </summary>
internal static class DemoVolume
{
    public const double Today = 8_000;

    private const double Past = 600;
    private const int DaysOfGrowth = 1;

    private const double CasesToday = 60;
    private const double CasesPast = 5;

    /// <param name="daysAgo">1 is yesterday.</param>
    public static double CallsADay(int daysAgo) => Between(Today, Past, daysAgo);

    /// <summary>How many of them become cases at the desk.</summary>
    /// <param name="daysAgo">0 is today.</param>
    public static double CasesADay(int daysAgo) => Between(CasesToday, CasesPast, daysAgo);

    private static double Between(double today, double past, int daysAgo) => daysAgo > DaysOfGrowth ? past : today * Math.Pow(past / today, daysAgo / (double)(DaysOfGrowth + 1));
}
