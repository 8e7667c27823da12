namespace CustomerService.Dashboard.Intake.Asterisk;

/// <summary>
/// How long to wait before trying again: from a second, doubling to a minute, and by chance half as long or half as long
/// again, so that many nodes do not knock at a restarted exchange at the same moment.
/// </summary>
internal sealed class Backoff
{
    /// <summary>A refused login is a mistake that a person must mend; knocking more often would only lock the account.</summary>
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private int failures;

    public void Reset() => failures = 0;

    public TimeSpan Next()
    {
        var wait = TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(failures++, 10))));
        return Jitter(wait);
    }

    public static TimeSpan NextAfterRefusal() => Jitter(AfterRefusal);

#pragma warning disable CA5394 // Spreads load; nobody gains by guessing it.
    private static TimeSpan Jitter(TimeSpan wait) => wait * (0.5 + Random.Shared.NextDouble());
#pragma warning restore CA5394
}
