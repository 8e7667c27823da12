using CustomerService.Domain.Delivery;

namespace CustomerService.Domain.Digests;

/// <summary>One digest of one subscription on its way: written down once a period, whichever server looks first.</summary>
public sealed class DigestMail : OutgoingMessage
{
    public const int MaxPeriodLength = 10;

    private DigestMail()
    {
    }

    public Guid SubscriptionId { get; private init; }

    /// <summary>The <see cref="DigestPeriod.Key"/>.</summary>
    public string Period { get; private init; } = "";

    /// <summary>By this a mailbox can tell a second copy.</summary>
    public override string Key => $"digest-{SubscriptionId:N}-{Period}";

    public override string Line => $"{SubscriptionId:N}";

    public static DigestMail Of(DigestSubscription subscription, DigestPeriod period, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), SubscriptionId = subscription.Id, Period = period.Key, CreatedAt = now, DueAt = now };

    /// <inheritdoc />
    public override void Failed(string fault, string? detail, bool isFinal, DateTimeOffset now) => base.Failed($"{fault} {detail}".TrimEnd(), detail, isFinal, now);
}
