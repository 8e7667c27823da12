namespace CustomerService.Domain.Complaints.Events;

/// <summary>What was recorded was completed or put right; null leaves as it was.</summary>
public sealed record Amended : ComplaintEvent
{
    public string? Title { get; init; }

    public string? Text { get; init; }

    public string? Place { get; init; }

    public string? AccusedUnit { get; init; }

    public Complainant? Complainant { get; init; }

    public required string Reason { get; init; }
}
