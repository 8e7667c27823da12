namespace CustomerService.Dashboard.Exports;

/// <summary>
/// What a file holds, whatever its format: made once by a feature in the reader's language, written by one of the writers. It
/// states of which unit and period it speaks, up to which moment things had become known, and by which rules it was counted.
/// </summary>
public sealed record Report
{
    /// <summary>The word of its address.</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>The unit's code.</summary>
    public required string Unit { get; init; }

    /// <summary>Which unit and what else was chosen, in words.</summary>
    public required string Scope { get; init; }

    public required string Period { get; init; }

    /// <summary>What was known at this moment is in it; on the organisation's clock.</summary>
    public required DateTimeOffset CutOff { get; init; }

    public required IReadOnlyList<ReportFormula> Formulas { get; init; }

    public required IReadOnlyList<ReportBlock> Blocks { get; init; }

    /// <summary>Of an official document only.</summary>
    public ReportLetterhead? Letterhead { get; init; }

    /// <summary>The page that shows the same, as a path.</summary>
    public string? Page { get; init; }

    public IEnumerable<ReportTable> Tables => Blocks.OfType<ReportTable>();

    /// <summary>Rows of its longest table.</summary>
    public long RowCount => Tables.Select(table => table.RowCount).DefaultIfEmpty().Max();
}
