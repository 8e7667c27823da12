namespace CustomerService.Domain.Data.Rows;

/// <summary>An officer for whom a note of a case is meant; folded from the journal.</summary>
public sealed class CaseMentionRow
{
    public required string UserName { get; init; }

    public required string Number { get; init; }

    /// <summary>The place of the latest such note in its case.</summary>
    public int Sequence { get; init; }
}
