namespace CustomerService.Domain.Complaints.Events;

/// <summary>A file was added; its bytes lie outside the journal, under this id.</summary>
public sealed record FileAttached : ComplaintEvent
{
    public required string FileId { get; init; }

    public required string Name { get; init; }

    public required string ContentType { get; init; }

    public required long Bytes { get; init; }

    /// <summary>SHA-256 of the bytes, hexadecimal.</summary>
    public required string Hash { get; init; }
}
