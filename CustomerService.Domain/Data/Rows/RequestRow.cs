namespace CustomerService.Domain.Data.Rows;

/// <summary>A <see cref="Hotline.ServiceRequest"/> as the database keeps it.</summary>
public sealed class RequestRow
{
    public required string Id { get; init; }

    public int Ordinal { get; init; }

    public int UnitId { get; init; }

    public string? Category { get; init; }

    public string? Call { get; init; }

    public long AcceptedMs { get; init; }

    public long DueMs { get; init; }

    public long? RepliedMs { get; init; }

    public Hotline.ServiceRequest ToRequest() => new(Id, Ordinal)
    {
        Unit = UnitId, Category = Category, Call = Call, AcceptedMs = AcceptedMs, DueMs = DueMs, RepliedMs = RepliedMs,
    };
}
