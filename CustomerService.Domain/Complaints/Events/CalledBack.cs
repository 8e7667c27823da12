namespace CustomerService.Domain.Complaints.Events;

/// <summary>回访: somebody asked the complainant afterwards.</summary>
public sealed record CalledBack : ComplaintEvent
{
    public required bool IsReached { get; init; }

    /// <summary>From 1 (very dissatisfied) to 5 (very satisfied); null when not reached or not said.</summary>
    public int? Rating { get; init; }

    public string? Note { get; init; }

    /// <summary>The draw that chose it; null when every case is called back.</summary>
    public string? Sample { get; init; }
}
