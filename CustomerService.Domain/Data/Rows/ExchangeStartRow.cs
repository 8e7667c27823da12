namespace CustomerService.Domain.Data.Rows;

/// <summary>A start of the exchange behind a source; whoever waited there before is lost.</summary>
public sealed class ExchangeStartRow
{
    public int SourceId { get; init; }

    public long TimeMs { get; init; }

    public long Position { get; init; }
}
