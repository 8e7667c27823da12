namespace CustomerService.Domain.Data.Rows;

/// <summary>What an officer has begun to write in a case and not said yet; nobody else reads it.</summary>
public sealed class CaseDraftRow
{
    public required string UserName { get; init; }

    public required string Number { get; init; }

    /// <summary>What the words are for: a verb.</summary>
    public required string Verb { get; init; }

    /// <summary>The words by field, JSON.</summary>
    public required string Words { get; set; }

    public long SavedMs { get; set; }
}
