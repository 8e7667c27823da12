namespace CustomerService.Dashboard.Alerts.Delivery;

/// <summary>What a channel is told; as JSON, the body of a webhook.</summary>
/// <param name="Key">The same at every attempt, for receivers that see it twice: alert and turn.</param>
/// <param name="Turn">raised, cleared, escalated or test.</param>
/// <param name="Channel">The channel's name.</param>
/// <param name="Subject">One line in the channel's language.</param>
/// <param name="Text">The whole of it in the channel's language.</param>
/// <param name="Link">The page about it; null when no public address is set.</param>
/// <param name="Alert">As <c>GET /api/v1/alerts</c> tells it; null for a test, and for a case.</param>
/// <param name="Case">The case that was put before somebody; null for an alert.</param>
public sealed record AlertMessage(string Key, string Turn, string Channel, string Subject, string Text, string? Link, AlertAnswer? Alert, EscalatedCase? Case = null);
