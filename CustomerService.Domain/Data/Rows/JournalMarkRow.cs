namespace CustomerService.Domain.Data.Rows;

/// <summary>
/// The journal's arrival clock at one of its entries: the latest of all arrivals up to and including it, so that it never
/// steps back even when the server's clock did. There is one about every second, and one every few thousand entries.
/// </summary>
public sealed class JournalMarkRow
{
    public long Position { get; init; }

    /// <summary>UTC milliseconds.</summary>
    public long AtMs { get; init; }
}
