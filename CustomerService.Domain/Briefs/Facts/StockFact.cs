namespace CustomerService.Domain.Briefs.Facts;

/// <summary>The cases that a month was handed and that it hands on. A case is the unit's that answers for it when the brief is drawn up.</summary>
/// <param name="OpenAtStart">Received before the month and not closed when it began.</param>
/// <param name="Received">Received in the month.</param>
/// <param name="OpenAtEnd">Received before the month's end and not closed then.</param>
/// <param name="OverdueAtEnd">Of those, the ones whose reply was due by the month's end and had not been given then.</param>
public sealed record StockFact(long OpenAtStart, long Received, long OpenAtEnd, long OverdueAtEnd)
{
    /// <summary>What left the stock in the month, less what came back into it: start + received − end.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public long Finished => OpenAtStart + Received - OpenAtEnd;
}
