namespace CustomerService.Domain.Digests;

/// <summary>
/// One digest of one subscription on its way: written down before it is tried, once a period whichever server looks first, and
/// tried until it was taken or given up.
/// </summary>
public sealed class DigestMail
{
    public const int MaxPeriodLength = 10;
    public const int MaxFaultLength = 200;

    /// <summary>How long after each failed attempt the next one is made; after the last of them it is given up.</summary>
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6)];

    private DigestMail()
    {
    }

    public Guid Id { get; private set; }

    public Guid SubscriptionId { get; private set; }

    /// <summary>The <see cref="DigestPeriod.Key"/>.</summary>
    public string Period { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When to try next; null when it is over.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    public string? Fault { get; private set; }

    public bool IsGivenUp => DueAt is null && DeliveredAt is null;

    /// <summary>The same at every attempt, so that a mailbox can tell a second copy.</summary>
    public string Key => $"digest-{SubscriptionId:N}-{Period}";

    public static DigestMail Of(DigestSubscription subscription, DigestPeriod period, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), SubscriptionId = subscription.Id, Period = period.Key, CreatedAt = now, DueAt = now };

    public void Delivered(DateTimeOffset now) => (Attempts, DeliveredAt, DueAt, Fault) = (Attempts + 1, now, null, null);

    /// <param name="fault">What went wrong, in the words of a log.</param>
    /// <param name="isFinal">Another attempt would fail alike.</param>
    public void Failed(string fault, bool isFinal, DateTimeOffset now)
    {
        DueAt = !isFinal && Attempts < Pauses.Length ? now + Pauses[Attempts] : null;
        Attempts++;
        Fault = fault[..Math.Min(fault.Length, MaxFaultLength)];
    }
}
