namespace CustomerService.Dashboard.Demo;

/// <summary>
/// How many callers an ordinary day brings. The past is thinner than today, so that a year is made in seconds; the last
/// days grow up to today, so that there is plenty behind every figure that one opens.
/// </summary>
internal static class DemoVolume
{
    public const double Today = 8_000;

    private const double Past = 260;
    private const int DaysOfGrowth = 6;

    /// <param name="daysAgo">1 is yesterday.</param>
    public static double CallsADay(int daysAgo) => daysAgo > DaysOfGrowth ? Past : Today * Math.Pow(Past / Today, daysAgo / (double)(DaysOfGrowth + 1));
}
