namespace CustomerService.Dashboard.Alerts.Delivery;

/// <summary>How long the outbox remembers; of section <c>Alerts</c>.</summary>
public sealed class OutboxSettings
{
    public const string Section = "Alerts";

    /// <summary>Delivered messages older than this are forgotten. What waits, or was given up, stays until its channel goes.</summary>
    public TimeSpan KeepDelivered { get; set; } = TimeSpan.FromDays(90);
}
