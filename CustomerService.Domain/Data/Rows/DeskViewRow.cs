namespace CustomerService.Domain.Data.Rows;

/// <summary>A view of the desk that somebody keeps: a filter with a name.</summary>
public sealed class DeskViewRow
{
    public int Id { get; init; }

    /// <summary>Whose it is, by user name; for a shared view, who shared it.</summary>
    public required string Owner { get; init; }

    /// <summary>The unit it is shared with, and everything below it; null for the owner alone.</summary>
    public string? Unit { get; init; }

    public required string Name { get; init; }

    /// <summary>The filter as an address's query.</summary>
    public required string Query { get; init; }
}
