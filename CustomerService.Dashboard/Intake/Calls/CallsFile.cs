using CustomerService.Domain.Hotline;
using CustomerService.Domain.Import;

namespace CustomerService.Dashboard.Intake.Calls;

/// <summary>
/// A CSV file of finished calls, one visit of a call to a queue a row. Each row becomes the events that a live exchange
/// would have sent, so the same figures come out; their ids are made of call, queue and time of entry, so a row read again
/// is the same visit.
/// </summary>
public sealed class CallsFile
{
    public static readonly IReadOnlyList<string> Columns =
        ["call", "queue", "offered", "answered", "ended", "agent", "outcome", "reason", "category", "caller", "concluded"];

    public static readonly IReadOnlyList<string> Optional =
        ["answered", "ended", "agent", "outcome", "reason", "category", "caller", "concluded"];

    private readonly string source;
    private readonly TimeZoneInfo zone;

    /// <param name="source">The events' source.</param>
    /// <param name="zone">The zone of times without an offset.</param>
    public CallsFile(string source, TimeZoneInfo zone)
    {
        this.source = source;
        this.zone = zone;
    }

    /// <summary>Reads the rows as they are asked for.</summary>
    public IEnumerable<CallsFileEntry> Read(Stream stream)
    {
        foreach (var row in new CsvTable(stream, Columns, Optional).Rows())
        {
            if (row.Problem is not null) yield return new CallsFileEntry(row.Line, [], row.Problem);
            else yield return new CallRow(row, source, zone).Read();
        }
    }
}
