namespace CustomerService.Dashboard.Exports;

/// <summary>A table whose rows are read while they are written, so that its size costs no memory.</summary>
/// <param name="Name">Its caption, and the name of its sheet.</param>
/// <param name="RowCount">How many rows it has at most; a file that would be too long is refused before it begins.</param>
public sealed record ReportTable(string Name, IReadOnlyList<ReportColumn> Columns, IAsyncEnumerable<IReadOnlyList<ReportCell>> Rows, long RowCount) : ReportBlock
{
    /// <summary>The cells of the last row; null without one.</summary>
    public IReadOnlyList<ReportCell>? Total { get; init; }

    /// <summary>
    /// Whether the counts and parts of the total are the sums of the rows', so that a spreadsheet adds them up itself. False
    /// where the rows overlap, or are not all there.
    /// </summary>
    public bool TotalIsSum { get; init; }

    public static ReportTable Of(string name, IReadOnlyList<ReportColumn> columns, IReadOnlyCollection<IReadOnlyList<ReportCell>> rows) =>
        new(name, columns, rows.ToAsyncEnumerable(), rows.Count);
}
