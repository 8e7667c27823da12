namespace CustomerService.Domain.Complaints.Events;

/// <summary>The case stands for a large event from now on: reports from its area join it.</summary>
public sealed record StormBegun : ComplaintEvent
{
    /// <summary>The unit whose area it is, with everything below it.</summary>
    public required string Area { get; init; }

    /// <summary>A part of the place's words that a report must have; null for the whole area.</summary>
    public string? Place { get; init; }

    /// <summary>Reports received from here on belong to it.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Of which kind of business.</summary>
    public required string Kind { get; init; }

    /// <summary>The one notice: what every caller is told.</summary>
    public required string Notice { get; init; }
}
