using System.Globalization;
using CustomerService.Domain.Delivery;

namespace CustomerService.Domain.Alerts;

/// <summary>
/// One message to one channel, written in the transaction of what it tells, so that none is lost and none made twice.
/// </summary>
public sealed class AlertDelivery : OutgoingMessage
{
    private AlertDelivery()
    {
    }

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

    public DateTimeOffset? LastAttemptAt { get; private set; }

    /// <summary>What the other side said.</summary>
    public string? FaultDetail { get; private set; }

    /// <summary>The same at every attempt: alert and turn, or the case and the step.</summary>
    public override string Key => AlertId is { } alert ? $"{alert:N}-{Turn.ToString().ToLowerInvariant()}" : CaseNumber is { } number ? $"{number}-{CaseSequence}-{(Officer.Length > 0 ? "officer" : "escalated")}" : $"{Id:N}-test";

    public override string Line => ChannelId.ToString(CultureInfo.InvariantCulture);

    public override int Place => (int)Turn;

    public static AlertDelivery Of(Alert alert, AlertTurn turn, int channel, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), AlertId = alert.Id, Turn = turn, ChannelId = channel, CreatedAt = now, DueAt = now };

    /// <param name="sequence">The place among the case's events of the step that is told.</param>
    /// <param name="officer">Whose own address it goes to; empty for the channel's.</param>
    public static AlertDelivery OfCase(string number, int sequence, int channel, DateTimeOffset now, string officer = "") =>
        new() { Id = Guid.CreateVersion7(now), CaseNumber = number, CaseSequence = sequence, Officer = officer, Turn = AlertTurn.Raised, ChannelId = channel, CreatedAt = now, DueAt = now };

    public static AlertDelivery Test(int channel, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), Turn = AlertTurn.Raised, ChannelId = channel, CreatedAt = now, DueAt = now };

    public void Journaled(DateTimeOffset now) => JournaledAt = now;

    /// <inheritdoc />
    public override void Delivered(DateTimeOffset now)
    {
        base.Delivered(now);
        (LastAttemptAt, FaultDetail) = (now, null);
    }

    /// <inheritdoc />
    public override void Failed(string fault, string? detail, bool isFinal, DateTimeOffset now)
    {
        base.Failed(fault, detail, isFinal, now);
        (LastAttemptAt, FaultDetail) = (now, detail is null ? null : Cut(detail));
    }
}
