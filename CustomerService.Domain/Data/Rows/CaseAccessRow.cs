using CustomerService.Domain.Complaints.Accesses;

namespace CustomerService.Domain.Data.Rows;

/// <summary>A look at a case (<see cref="CaseAccessEntry"/>) as the auditors' list reads it.</summary>
public sealed class CaseAccessRow
{
    /// <summary>The entry's place in the journal.</summary>
    public long Position { get; init; }

    public required string Number { get; init; }

    public CaseAccessKind Kind { get; init; }

    /// <summary>The account's user name.</summary>
    public required string By { get; init; }

    public required string ByName { get; init; }

    /// <summary>The unmasked fields, with commas; null for a read.</summary>
    public string? Fields { get; init; }

    public string? Reason { get; init; }

    public long AtMs { get; init; }
}
