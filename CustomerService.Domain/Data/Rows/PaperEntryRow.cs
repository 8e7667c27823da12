namespace CustomerService.Domain.Data.Rows;

/// <summary>Names an entry of the journal as a paper's, so that reading the papers does not read the journal.</summary>
public sealed class PaperEntryRow
{
    public long Position { get; init; }

    public required string Register { get; init; }

    public required string Subject { get; init; }
}
