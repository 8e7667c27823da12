namespace CustomerService.Domain.Data.Rows;

/// <summary>One entry of the journal as the database keeps it. Rows are only ever added.</summary>
public sealed class JournalRow
{
    public long Position { get; init; }

    public int SourceId { get; init; }

    public required string EventId { get; init; }

    public required string Type { get; init; }

    public required string Subject { get; init; }

    /// <summary>When it happened, UTC milliseconds.</summary>
    public long TimeMs { get; init; }

    /// <summary>When it arrived, UTC milliseconds.</summary>
    public long ReceivedMs { get; init; }

    /// <summary>The event's data as JSON.</summary>
    public required string Data { get; init; }

    /// <summary>SHA-256 over the previous entry's hash and this entry.</summary>
    public required byte[] Hash { get; init; }
}
