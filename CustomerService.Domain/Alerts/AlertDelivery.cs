namespace CustomerService.Domain.Alerts;

/// <summary>
/// One message to one channel, written in the transaction of what it tells, so that none is lost and none made twice. A
/// receiver may see it more than once (an answer can get lost) and knows it by <see cref="Key"/>.
/// </summary>
public sealed class AlertDelivery
{
    public const int MaxFaultLength = 200;

    /// <summary>How long after each failed attempt the next one is made; after the last of them it is given up.</summary>
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6),
    ];

    private AlertDelivery()
    {
    }

    public Guid Id { get; private set; }

    public int ChannelId { get; private set; }

    /// <summary>Null for a test, and for what is about a case.</summary>
    public Guid? AlertId { get; private set; }

    /// <summary>The case that was put before somebody; null for an alert.</summary>
    public string? CaseNumber { get; private set; }

    /// <summary>The place among the case's events of the step that it tells.</summary>
    public int? CaseSequence { get; private set; }

    /// <summary>User name of the officer whose own address it goes to; empty when it goes to the channel's.</summary>
    public string Officer { get; private set; } = "";

    /// <summary>When the case's history said that it was delivered.</summary>
    public DateTimeOffset? JournaledAt { get; private set; }

    public AlertTurn Turn { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When to try next; null when it is over.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset? LastAttemptAt { get; private set; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>The name of what went wrong last, and what the other side said.</summary>
    public string? Fault { get; private set; }

    public string? FaultDetail { get; private set; }

    public bool IsGivenUp => DueAt is null && DeliveredAt is null;

    /// <summary>The same at every attempt: alert and turn, or the case and the step.</summary>
    public string Key => AlertId is { } alert ? $"{alert:N}-{Turn.ToString().ToLowerInvariant()}" : CaseNumber is { } number ? $"{number}-{CaseSequence}-{(Officer.Length > 0 ? "officer" : "escalated")}" : $"{Id:N}-test";

    public static AlertDelivery Of(Alert alert, AlertTurn turn, int channel, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), AlertId = alert.Id, Turn = turn, ChannelId = channel, CreatedAt = now, DueAt = now };

    /// <param name="sequence">The place among the case's events of the step that is told.</param>
    /// <param name="officer">Whose own address it goes to; empty for the channel's.</param>
    public static AlertDelivery OfCase(string number, int sequence, int channel, DateTimeOffset now, string officer = "") =>
        new() { Id = Guid.CreateVersion7(now), CaseNumber = number, CaseSequence = sequence, Officer = officer, Turn = AlertTurn.Raised, ChannelId = channel, CreatedAt = now, DueAt = now };

    public static AlertDelivery Test(int channel, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), Turn = AlertTurn.Raised, ChannelId = channel, CreatedAt = now, DueAt = now };

    public void Journaled(DateTimeOffset now) => JournaledAt = now;

    public void Delivered(DateTimeOffset now) =>
        (Attempts, LastAttemptAt, DeliveredAt, DueAt, Fault, FaultDetail) = (Attempts + 1, now, now, null, null, null);

    /// <param name="fault">The name of what went wrong.</param>
    /// <param name="detail">What the other side said.</param>
    /// <param name="isFinal">Another attempt would fail alike.</param>
    public void Failed(string fault, string? detail, bool isFinal, DateTimeOffset now)
    {
        DueAt = !isFinal && Attempts < Pauses.Length ? now + Pauses[Attempts] : null;
        Attempts++;
        LastAttemptAt = now;
        (Fault, FaultDetail) = (fault, detail?[..Math.Min(detail.Length, MaxFaultLength)]);
    }
}
