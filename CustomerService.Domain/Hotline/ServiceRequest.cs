namespace CustomerService.Domain.Hotline;

/// <summary>
/// A business item that was accepted and needs a reply (受理业务, CSG 3.3). Which items follow from what was reported, and
/// which reply belongs to which, <see cref="RequestRules"/> state.
/// </summary>
/// <param name="Id">The identity its reporters gave it; unrelated units may have used the same.</param>
/// <param name="Ordinal">From 0, in the order of acceptance among the requests of that id.</param>
public sealed record ServiceRequest(string Id, int Ordinal)
{
    /// <summary>The unit that answers for it.</summary>
    public required int Unit { get; init; }

    public string? Category { get; init; }

    /// <summary>The call it came from.</summary>
    public string? Call { get; init; }

    public required long AcceptedMs { get; init; }

    public required long DueMs { get; init; }

    public long? RepliedMs { get; init; }

    /// <summary>In time includes the moment it was due.</summary>
    public bool IsRepliedInTime => RepliedMs <= DueMs;
}
