namespace CustomerService.Dashboard.Desk.Exports;

/// <summary>
/// What somebody typed never becomes a formula in whoever's spreadsheet opens the file: a cell that begins like one, also in full width
/// or behind spaces, gets an apostrophe before it, which spreadsheets show as text.
/// </summary>
public static class FormulaGuard
{
    private const string Begins = "=+-@＝＋－＠";

    public static string? Of(string? text) =>
        text is { Length: > 0 } && (text[0] is '\t' or '\r' or '\n' || (text.TrimStart() is { Length: > 0 } visible && Begins.Contains(visible[0], StringComparison.Ordinal))) ? "'" + text : text;
}
