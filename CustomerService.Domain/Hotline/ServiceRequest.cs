namespace CustomerService.Domain.Hotline;

/// <summary>
/// A business item that was accepted and needs a reply (受理业务, CSG 3.3). Accepted and replied may be reported in any order
/// and more than once: the earliest of each by event time counts. An acceptance stated again for the same moment, as the desk does
/// when a deadline moved, replaces the one before it in the order of identities.
/// </summary>
public sealed record ServiceRequest(string Id)
{
    /// <summary>The unit that answers for it; null until the acceptance is known.</summary>
    public int? Unit { get; init; }

    public string? Category { get; init; }

    /// <summary>The call it came from.</summary>
    public string? Call { get; init; }

    public long? AcceptedMs { get; init; }

    public long? DueMs { get; init; }

    public long? RepliedMs { get; init; }

    /// <summary>Decides between two acceptances reported for the same moment.</summary>
    internal string? AcceptedBy { get; init; }

    /// <summary>In time includes the moment it was due.</summary>
    public bool IsRepliedInTime => RepliedMs <= DueMs;

    internal ServiceRequest Accept(CallEvent e, int unit)
    {
        var time = e.Time.ToUnixTimeMilliseconds();
        var key = $"{e.Source}\n{e.Id}";
        if (AcceptedMs < time || (AcceptedMs == time && string.CompareOrdinal(AcceptedBy, key) >= 0)) return this;
        return this with
        {
            AcceptedMs = time, AcceptedBy = key, Unit = unit, Category = e.Category, Call = e.Call,
            DueMs = (e.ReplyDue ?? e.Time).ToUnixTimeMilliseconds(),
        };
    }

    internal ServiceRequest Reply(CallEvent e)
    {
        var time = e.Time.ToUnixTimeMilliseconds();
        return RepliedMs <= time ? this : this with { RepliedMs = time };
    }
}
