namespace CustomerService.Domain.Complaints.Events;

/// <summary>Its clocks run on.</summary>
public sealed record Resumed : ComplaintEvent
{
    public string? Reason { get; init; }

    /// <summary>Of an end by rule the pausing rule whose time was over.</summary>
    public string? Rule { get; init; }
}
