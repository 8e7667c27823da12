namespace CustomerService.Dashboard.Intake.Asterisk.Status;

/// <summary>How one exchange stands, at one moment.</summary>
/// <param name="Address">Host and port; null when only its queue log is followed.</param>
/// <param name="Detail">The exchange's or the system's own words about the trouble.</param>
/// <param name="LastMessageAt">When anything came last, by our clock.</param>
/// <param name="LastEventAt">When a call's or an agent's event came last, by our clock.</param>
/// <param name="Lag">Arrival minus the exchange's time stamp; null when it sends none.</param>
/// <param name="UnknownQueues">Queues it speaks of that the organisation does not have.</param>
/// <param name="Refused">Events that were refused otherwise.</param>
public sealed record ExchangeStatus(
    string Name, string? Address, bool IsEncrypted, ExchangePhase Phase, ExchangeTrouble Trouble, string? Detail, DateTimeOffset? RetryAt, string? Version,
    DateTimeOffset? ConnectedAt, DateTimeOffset? LastMessageAt, DateTimeOffset? LastEventAt, TimeSpan? Lag, int MessagesPerMinute, int Connects,
    IReadOnlyList<string> UnknownQueues, long Refused, Resynchronization? Resynchronization, LogStatus? Log)
{
    /// <summary>It can tell what happens now: by its manager connection, or by its log where that is all there is.</summary>
    public bool IsLive => Phase is ExchangePhase.Connected || (Phase == ExchangePhase.LogOnly && Log?.Phase == LogPhase.Following);
}
