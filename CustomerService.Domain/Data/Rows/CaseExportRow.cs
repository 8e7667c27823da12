using CustomerService.Domain.Complaints.Exports;

namespace CustomerService.Domain.Data.Rows;

/// <summary>An export as it stands after its latest step (<see cref="CaseExportEntry"/>).</summary>
public sealed class CaseExportRow
{
    public required string Id { get; init; }

    public required string Filter { get; init; }

    public CaseExportFormat Format { get; init; }

    public bool IsUnmasked { get; init; }

    public required string Reason { get; init; }

    /// <summary>The unit that whoever asked may see.</summary>
    public required string Scope { get; init; }

    public required string AskedBy { get; init; }

    public required string AskedByName { get; init; }

    public long AskedMs { get; init; }

    /// <summary>Null until somebody decided.</summary>
    public bool? IsApproved { get; init; }

    public string? DecidedBy { get; init; }

    public string? DecidedByName { get; init; }

    public long? DecidedMs { get; init; }

    /// <summary>What whoever decided said.</summary>
    public string? Answer { get; init; }

    public long? TakenMs { get; init; }
}
