namespace CustomerService.Domain.Hotline.Rollups;

/// <summary>Every interval of a period, those without a call included, and their sum.</summary>
public sealed class RollupReport
{
    /// <param name="rows">The intervals, ascending, without gaps.</param>
    /// <param name="hasRequests">False for a single queue: accepted business belongs to units.</param>
    public RollupReport(IReadOnlyList<RollupReportRow> rows, bool hasRequests)
    {
        Rows = rows;
        HasRequests = hasRequests;
        Total = new RollupReportRow(rows[0].Start, rows[^1].End);
        foreach (var row in rows)
        {
            Total.Calls.Add(row.Calls);
            Total.Requests.Add(row.Requests);
        }
    }

    public IReadOnlyList<RollupReportRow> Rows { get; }

    public bool HasRequests { get; }

    public RollupReportRow Total { get; }
}
