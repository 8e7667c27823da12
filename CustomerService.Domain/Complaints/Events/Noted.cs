namespace CustomerService.Domain.Complaints.Events;

/// <summary>An internal remark; the complainant never sees it.</summary>
public sealed record Noted : ComplaintEvent
{
    public required string Text { get; init; }

    /// <summary>User names of those it is meant for.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];
}
