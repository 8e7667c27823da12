using System.Drawing;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace CustomerService.Dashboard.Exports.Writers;

/// <summary>The styles of a spreadsheet: a number format a kind of value, once plain and once for totals.</summary>
internal sealed class XlsxStyles
{
    /// <summary>As the pages write it: only all is 100 %.</summary>
    private const string Percent = "[=1]0.0%;[>=0.9995]\"99.9%\";0.0%";

    private static readonly Color Line = Color.FromArgb(0xBF, 0xC6, 0xD0);
    private static readonly Color HeaderFill = Color.FromArgb(0xE8, 0xEE, 0xF6);

    private readonly Dictionary<(ReportValueKind, FlatPart, string?, bool), StyleId> numbers = [];
    private readonly Spreadsheet book;
    private readonly string second;

    public XlsxStyles(Spreadsheet book, string second)
    {
        (this.book, this.second) = (book, second);
        Title = book.AddStyle(new Style { Font = new SpreadCheetah.Styling.Font { Bold = true, Size = 14 } });
        Heading = book.AddStyle(new Style { Font = new SpreadCheetah.Styling.Font { Bold = true }, Alignment = new Alignment { Vertical = VerticalAlignment.Top } });
        Muted = book.AddStyle(new Style { Font = new SpreadCheetah.Styling.Font { Color = Color.FromArgb(0x5A, 0x64, 0x72) } });
        Wrapped = book.AddStyle(new Style { Alignment = new Alignment { WrapText = true, Vertical = VerticalAlignment.Top } });
        Header = book.AddStyle(new Style
        {
            Font = new SpreadCheetah.Styling.Font { Bold = true }, Fill = new Fill { Color = HeaderFill }, Border = Edges(),
            Alignment = new Alignment { WrapText = true, Horizontal = HorizontalAlignment.Center, Vertical = VerticalAlignment.Center },
        });
    }

    public StyleId Title { get; }

    public StyleId Heading { get; }

    public StyleId Muted { get; }

    public StyleId Wrapped { get; }

    public StyleId Header { get; }

    public StyleId Of(FlatColumn column, ReportValueKind kind, bool isTotal)
    {
        var key = (kind, column.Part, column.Of.Unit, isTotal);
        if (numbers.TryGetValue(key, out var known)) return known;
        var style = new Style
        {
            Border = Edges(),
            Alignment = new Alignment { Horizontal = kind == ReportValueKind.Words ? HorizontalAlignment.Left : HorizontalAlignment.Right },
        };
        if (Format(column.Part, kind) is { } format) style = style with { Format = NumberFormat.Custom(format) };
        if (isTotal) style = style with { Font = new SpreadCheetah.Styling.Font { Bold = true } };
        return numbers[key] = book.AddStyle(style);
    }

    private string? Format(FlatPart part, ReportValueKind kind) => (part, kind) switch
    {
        (_, ReportValueKind.Words) => null,
        (_, ReportValueKind.Day) => "yyyy\\-mm\\-dd",
        (_, ReportValueKind.Moment) => "yyyy\\-mm\\-dd hh:mm:ss",
        (FlatPart.Numerator, ReportValueKind.Mean) => $"#,##0.0\" {second}\"",
        (FlatPart.Numerator or FlatPart.Denominator, _) => "#,##0",
        (_, ReportValueKind.Share or ReportValueKind.Percent) => Percent,
        (_, ReportValueKind.Points) => "+0.0%;-0.0%;0.0%",
        (_, ReportValueKind.Mean or ReportValueKind.Seconds) => $"#,##0.0\" {second}\"",
        (_, ReportValueKind.Count) => "#,##0",
        _ => "#,##0.###",
    };

    private static Border Edges()
    {
        EdgeBorder Edge() => new() { BorderStyle = BorderStyle.Thin, Color = Line };
        return new Border { Left = Edge(), Right = Edge(), Top = Edge(), Bottom = Edge() };
    }
}
