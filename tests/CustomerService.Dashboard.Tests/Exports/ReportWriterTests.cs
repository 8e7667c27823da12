using System.Text;
using CustomerService.Dashboard.Exports;
using CustomerService.Dashboard.Exports.Writers;
using MiniExcelLibs;
using SkiaSharp;
using Xunit;

namespace CustomerService.Dashboard.Tests.Exports;

public sealed class ReportWriterTests
{
    public ReportWriterTests() => SampleReports.SpeakChinese();

    [Fact]
    public async Task Hash_OfTheSameReport_IsTheSameInEveryFormat()
    {
        var hashes = new List<string>();
        foreach (var writer in SampleReports.Writers()) hashes.Add(await writer.WriteAsync(SampleReports.Brief, new MemoryStream()));

        Assert.Equal(4, hashes.Count);
        Assert.Single(hashes.Distinct());
    }

    [Fact]
    public async Task Hash_AfterOneCellChanged_IsAnother()
    {
        var writer = SampleReports.Writers()[0];
        var table = SampleReports.Brief.Tables.Single();
        var changed = SampleReports.Brief with { Blocks = [table with { Total = [.. table.Total!.SkipLast(1), ReportCell.Of(new DateOnly(2026, 11, 5))] }] };
        var same = SampleReports.Brief with { Blocks = [table] };

        Assert.NotEqual(await writer.WriteAsync(same, new MemoryStream()), await writer.WriteAsync(changed, new MemoryStream()));
        Assert.Equal(await writer.WriteAsync(same, new MemoryStream()), await writer.WriteAsync(same, new MemoryStream()));
    }

    [Fact]
    public async Task Csv_HoldsNumbersForProgramsAndGuardsWords()
    {
        using var file = new MemoryStream();
        var hash = await SampleReports.Writers()[1].WriteAsync(SampleReports.Brief, file);
        var bytes = file.ToArray();
        var text = Encoding.UTF8.GetString(bytes);

        Assert.True(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        Assert.Contains("\r\n广州供电局,1200,1100,1180,0.932203,5500,1100,5,42,0.9,2026-11-03\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\n汕头供电局,0,0,0,—,0,0,—,—,—,—\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\n\"'=HYPERLINK(\"\"http://evil.example\"\")\",800,", text, StringComparison.Ordinal);
        Assert.Contains(hash, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Xlsx_HoldsNumbersAndTheResultsOfItsFormulas()
    {
        using var file = new MemoryStream();
        await SampleReports.Writers()[0].WriteAsync(SampleReports.Brief, file);
        file.Position = 0;

        var rows = file.Query(sheetName: "各单位情况").Select(row => ((IDictionary<string, object?>)row).Values.ToList()).ToList();

        Assert.Equal((1200.0, 1100.0 / 1180, 5.0), ((double)rows[4][1]!, (double)rows[4][4]!, (double)rows[4][7]!));
        Assert.Equal((2000.0, 1900.0 / 1980), ((double)rows[7][1]!, (double)rows[7][4]!));
    }

    [Fact]
    public void SheetNames_ForbiddenOrTaken_BecomeAllowedAndUnique()
    {
        var names = new SheetNames();

        Assert.Equal("a b c", names.Of("a/b:c"));
        Assert.Equal("a b c (2)", names.Of("a?b*c"));
        Assert.Equal("A b c (3)", names.Of("A[b]c"));
        Assert.Equal(31, names.Of(new string('长', 40)).Length);
        Assert.Equal("Sheet", names.Of("''"));
    }

    [Fact]
    public void Fonts_WithoutChinese_AreRefusedByName()
    {
        var installed = SKFontManager.Default.FontFamilies.ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.Null(PdfFonts.Choose(["No Such Font", "DejaVu Sans", "Liberation Sans"], installed, isBold: false));
    }
}
