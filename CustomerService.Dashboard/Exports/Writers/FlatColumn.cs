namespace CustomerService.Dashboard.Exports.Writers;

/// <summary>
/// A column as a spreadsheet has it, one number a cell: a share and a mean become three, their parts first, so that the
/// quotient can be formed again from what stands beside it.
/// </summary>
/// <param name="Index">Which column of the report it comes from.</param>
internal sealed record FlatColumn(int Index, ReportColumn Of, FlatPart Part)
{
    public string Name => Part switch
    {
        FlatPart.Numerator => Of.Numerator ?? Of.Name,
        FlatPart.Denominator => Of.Denominator ?? Of.Name,
        _ => Of.Name,
    };

    /// <summary>Whether a total is the sum of the rows.</summary>
    public bool IsAdditive => Part != FlatPart.Whole || Of.Kind == ReportValueKind.Count;

    public static IReadOnlyList<FlatColumn> Flatten(IReadOnlyList<ReportColumn> columns) => [.. columns.SelectMany((column, index) => column.HasParts
        ? (FlatColumn[])[new(index, column, FlatPart.Numerator), new(index, column, FlatPart.Denominator), new(index, column, FlatPart.Whole)]
        : [new(index, column, FlatPart.Whole)])];

    /// <summary>What a cell of it holds.</summary>
    public ReportValueKind KindOf(ReportCell cell) => cell.Kind ?? Of.Kind;

    /// <summary>Whether nothing belongs there: a part of what has none.</summary>
    public bool IsBlank(ReportCell cell) => Part != FlatPart.Whole && !IsQuotient(KindOf(cell));

    /// <summary>The cell's number; null when unknown or no number.</summary>
    public double? Number(ReportCell cell) => Part switch
    {
        FlatPart.Numerator => cell.Numerator,
        FlatPart.Denominator => cell.Numerator is null ? null : cell.Denominator,
        _ => IsQuotient(KindOf(cell)) ? cell.Quotient : cell.Numerator,
    };

    public static bool IsQuotient(ReportValueKind kind) => kind is ReportValueKind.Share or ReportValueKind.Mean;
}
