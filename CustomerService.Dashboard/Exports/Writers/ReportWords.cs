using System.Globalization;
using CustomerService.Dashboard.Shared.Values;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Exports.Writers;

/// <summary>How documents write a report's cells, exactly as the pages do, and what each of them says about itself at its end.</summary>
public sealed class ReportWords(IStringLocalizer<ReportText> text)
{
    public string this[string key, params object[] arguments] => text[key, arguments];

    public string Of(ReportColumn column, ReportCell cell) => cell.Said ?? Of(cell.Kind ?? column.Kind, cell);

    private string Of(ReportValueKind kind, ReportCell cell) => kind switch
    {
        ReportValueKind.Words => cell.Words ?? "",
        ReportValueKind.Count => FigureFormat.Count((long?)cell.Numerator),
        ReportValueKind.Share => cell.Quotient is { } share ? $"{FigureFormat.Percent(share)} ({Part(cell.Numerator)}/{Part(cell.Denominator)})" : FigureFormat.Unknown,
        ReportValueKind.Mean => Duration(cell.Quotient),
        ReportValueKind.Seconds => Duration(cell.Numerator),
        ReportValueKind.Percent => FigureFormat.Percent(cell.Numerator),
        ReportValueKind.Points => cell.Numerator is { } points ? text["Points", (points * 100).ToString("+0.0;-0.0;0.0", CultureInfo.CurrentCulture)] : FigureFormat.Unknown,
        ReportValueKind.Day => cell.Time?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? FigureFormat.Unknown,
        ReportValueKind.Moment => cell.Time?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? FigureFormat.Unknown,
        _ => cell.Numerator?.ToString("#,##0.###", CultureInfo.CurrentCulture) ?? FigureFormat.Unknown,
    };

    /// <summary>A column's heading with its unit.</summary>
    public string Heading(ReportColumn column) => column.Unit is { } unit ? text["WithUnit", column.Name, unit] : column.Name;

    public string CutOff(Report report) => report.CutOff.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

    /// <summary>Unit, period and cut-off in one line, for the head of a document.</summary>
    public string Line(Report report) => text["Line", report.Scope, report.Period, CutOff(report)];

    /// <summary>What a file states about itself: label and value.</summary>
    public IReadOnlyList<(string Label, string Value)> Provenance(Report report, string hash) =>
    [
        (text["Title"], report.Title), (text["Scope"], text["UnitWithCode", report.Scope, report.Unit]), (text["Period"], report.Period), (text["CutOff"], CutOff(report)),
        .. report.Formulas.Select(formula => (text["Formula", formula.Name].Value, text["FormulaVersion", formula.Words, formula.Version].Value)),
        (text["Hash"], hash),
    ];

    private static string Duration(double? seconds) => FigureFormat.Duration(seconds is { } known ? TimeSpan.FromSeconds(known) : null);

    private static string Part(double? part) => part?.ToString("#,##0.###", CultureInfo.CurrentCulture) ?? FigureFormat.Unknown;
}
