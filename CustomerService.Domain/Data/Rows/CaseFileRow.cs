namespace CustomerService.Domain.Data.Rows;

/// <summary>A file of a case, so that the store of files knows which bytes are still somebody's; the whole of it is in the journal.</summary>
public sealed class CaseFileRow
{
    public required string FileId { get; init; }

    public required string Number { get; init; }

    /// <summary>SHA-256 of the bytes, hexadecimal.</summary>
    public required string Hash { get; init; }

    public long Bytes { get; init; }
}
