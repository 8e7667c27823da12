namespace CustomerService.Domain.Papers;

/// <summary>A paper as its events have made it; immutable.</summary>
public abstract record Paper
{
    /// <summary>Its register's word and its place in it, such as <c>brief/GD/2026-10</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>How many events it has; whoever adds to it says how many of them they had seen.</summary>
    public required int Sequence { get; init; }
}
