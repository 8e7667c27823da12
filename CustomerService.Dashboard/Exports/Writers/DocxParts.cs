using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CustomerService.Dashboard.Exports.Writers;

/// <summary>The pieces of a document in WordprocessingML: lengths in twentieths of a point, letters in halves of one.</summary>
internal static class DocxParts
{
    private const string Latin = "Times New Roman";
    private const string Body = "仿宋";
    private const string Song = "方正小标宋简体";
    private const string Hei = "黑体";
    private const string Kai = "楷体";
    private const string Red = "C00000";

    private static readonly string Line = Twips(PageLayout.LinePoints);

    public static void AddStyles(MainDocumentPart main, string language)
    {
        var languages = new Languages { Val = language.StartsWith("zh", StringComparison.Ordinal) ? "en-US" : language, EastAsia = "zh-CN" };
        var defaults = new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(Fonts(Body), new FontSize { Val = Half(PageLayout.BodyPoints) }, languages)));
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
            defaults,
            Style("Normal", Body, PageLayout.BodyPoints, indent: 200, isDefault: true),
            Style("Issuer", Song, 32, JustificationValues.Center, colour: Red, after: 12),
            Style("Number", Body, PageLayout.BodyPoints, JustificationValues.Center, after: 18, redLine: true),
            Style("Title", Song, PageLayout.TitlePoints, JustificationValues.Center, before: 12, after: 8, outline: 0),
            Style("Line", Kai, 12, JustificationValues.Center, after: 12),
            Style("To", Body, PageLayout.BodyPoints),
            Style("Heading1", Hei, PageLayout.BodyPoints, indent: 200, outline: 1, keepNext: true),
            Style("Caption", Hei, 12, JustificationValues.Center, before: 6, keepNext: true),
            Style("Signature", Body, PageLayout.BodyPoints, JustificationValues.Right, right: 4 * PageLayout.BodyPoints),
            Style("SmallHead", Hei, 10.5, before: 12, keepNext: true, exact: false),
            Style("Small", Body, 9, exact: false));
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new EvenAndOddHeaders());
    }

    /// <summary>Page size, margins and numbers: right on odd pages, left on even ones.</summary>
    public static SectionProperties Section(MainDocumentPart main, PageLayout layout, string[] around)
    {
        string Footer(JustificationValues side)
        {
            var part = main.AddNewPart<FooterPart>();
            part.Footer = new Footer(new Paragraph(
                new ParagraphProperties(new Indentation { LeftChars = 100, RightChars = 100 }, new Justification { Val = side }),
                Run(around[0], 14), new SimpleField(Run("1", 14)) { Instruction = "PAGE" }, Run(around.Length > 1 ? around[1] : "", 14)));
            return main.GetIdOfPart(part);
        }

        return new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = Footer(JustificationValues.Right) },
            new FooterReference { Type = HeaderFooterValues.Even, Id = Footer(JustificationValues.Left) },
            new PageSize { Width = TwipsOfMm(layout.WidthMm), Height = TwipsOfMm(layout.HeightMm), Orient = layout.IsLandscape ? PageOrientationValues.Landscape : PageOrientationValues.Portrait },
            new PageMargin
            {
                Top = (int)TwipsOfMm(layout.TopMm), Bottom = (int)TwipsOfMm(layout.BottomMm), Left = TwipsOfMm(layout.LeftMm), Right = TwipsOfMm(layout.RightMm), Header = 851, Footer = TwipsOfMm(layout.BottomMm - 9),
            });
    }

    public static Paragraph Paragraph(string text, string style) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text));

    public static Table Table(PageLayout layout, IReadOnlyList<ReportColumn> columns)
    {
        var weights = columns.Select(column => column.Kind switch { ReportValueKind.Words => 1.5, ReportValueKind.Share or ReportValueKind.Moment => 1.6, ReportValueKind.Day => 1.3, _ => 1.0 }).ToList();
        var grid = new TableGrid(weights.Select(weight => new GridColumn { Width = Twips(layout.TextWidthPoints * weight / weights.Sum()) }));
        EnumValue<BorderValues> single = BorderValues.Single;
        var borders = new TableBorders(
            new TopBorder { Val = single, Size = 4 }, new LeftBorder { Val = single, Size = 4 }, new BottomBorder { Val = single, Size = 4 },
            new RightBorder { Val = single, Size = 4 }, new InsideHorizontalBorder { Val = single, Size = 4 }, new InsideVerticalBorder { Val = single, Size = 4 });
        var margins = new TableCellMarginDefault(new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa });
        return new Table(new TableProperties(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, borders, new TableLayout { Type = TableLayoutValues.Fixed }, margins), grid);
    }

    public static TableRow Head(IReadOnlyList<string> texts, double points)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        foreach (var text in texts) row.Append(Cell(text, points, JustificationValues.Center, isBold: true, isShaded: true));
        return row;
    }

    public static TableRow Row(IReadOnlyList<ReportColumn> columns, IReadOnlyList<string> texts, double points, bool isBold)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        for (var i = 0; i < texts.Count; i++)
            row.Append(Cell(texts[i], points, columns[i].Kind == ReportValueKind.Words ? JustificationValues.Left : JustificationValues.Right, isBold, isShaded: false));
        return row;
    }

    private static TableCell Cell(string text, double points, JustificationValues side, bool isBold, bool isShaded)
    {
        var properties = new TableCellProperties();
        if (isShaded) properties.Append(new Shading { Val = ShadingPatternValues.Clear, Fill = "E8EEF6" });
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var run = Run(text, points);
        if (isBold) run.RunProperties!.PrependChild(new Bold());
        var layout = new ParagraphProperties(
            new SpacingBetweenLines { Before = "20", After = "20", Line = "240", LineRule = LineSpacingRuleValues.Auto }, new Indentation { FirstLineChars = 0, FirstLine = "0" }, new Justification { Val = side });
        return new TableCell(properties, new Paragraph(layout, run));
    }

    private static Run Run(string text, double? points = null)
    {
        var run = new Run();
        if (points is { } size) run.Append(new RunProperties(new FontSize { Val = Half(size) }, new FontSizeComplexScript { Val = Half(size) }));
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) run.Append(new Break());
            run.Append(new Text(Clean(lines[i])) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    /// <summary>XML has no place for most control characters, whatever somebody typed.</summary>
    private static string Clean(string text) => text.Any(c => char.IsControl(c) && c != '\t') ? string.Concat(text.Where(c => !char.IsControl(c) || c == '\t')) : text;

    private static Style Style(
        string id, string font, double points, JustificationValues? side = null, int indent = 0, double before = 0, double after = 0, double right = 0, string? colour = null,
        int? outline = null, bool keepNext = false, bool redLine = false, bool exact = true, bool isDefault = false)
    {
        var paragraph = new StyleParagraphProperties();
        if (keepNext) paragraph.Append(new KeepNext());
        if (redLine) paragraph.Append(new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 12, Space = 6, Color = Red }));
        var spacing = new SpacingBetweenLines { Before = Twips(before), After = Twips(after) };
        if (exact && points <= PageLayout.TitlePoints) (spacing.Line, spacing.LineRule) = (Line, LineSpacingRuleValues.Exact);
        paragraph.Append(spacing);
        if (indent > 0) paragraph.Append(new Indentation { FirstLineChars = indent, FirstLine = Twips(points * indent / 100) });
        else if (right > 0) paragraph.Append(new Indentation { Right = Twips(right) });
        if (side is { } known) paragraph.Append(new Justification { Val = known });
        if (outline is { } level) paragraph.Append(new OutlineLevel { Val = level });
        var run = new StyleRunProperties(Fonts(font));
        if (colour is not null) run.Append(new Color { Val = colour });
        run.Append(new FontSize { Val = Half(points) }, new FontSizeComplexScript { Val = Half(points) });
        return new Style(new StyleName { Val = id }, paragraph, run) { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
    }

    private static RunFonts Fonts(string chinese) => new() { Ascii = Latin, HighAnsi = Latin, EastAsia = chinese };

    private static string Half(double points) => ((int)Math.Round(points * 2)).ToString(CultureInfo.InvariantCulture);

    private static string Twips(double points) => ((int)Math.Round(points * 20)).ToString(CultureInfo.InvariantCulture);

    private static uint TwipsOfMm(double mm) => (uint)Math.Round(mm * PageLayout.PointsPerMm * 20);
}
