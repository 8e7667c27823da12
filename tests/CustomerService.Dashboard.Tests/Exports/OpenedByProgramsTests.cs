using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CustomerService.Dashboard.Exports;
using CustomerService.Dashboard.Tests.Security;
using Xunit;

namespace CustomerService.Dashboard.Tests.Exports;

/// <summary>What real programs find in the files: the figures that the page shows, calculated by the spreadsheet itself.</summary>
public sealed class OpenedByProgramsTests
{
    /// <summary>All sheets as comma-separated text, cells as they are shown.</summary>
    private const string EverySheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1";

    [Fact]
    public async Task Xlsx_InLibreOffice_CalculatesTheSameFiguresItself()
    {
        OfficePrograms.Require();
        SampleReports.SpeakChinese();
        using var folder = new TemporaryFolder();
        await WriteAsync(ReportFormat.Xlsx, Path.Combine(folder.Path, "kept.xlsx"));
        WithoutResults(Path.Combine(folder.Path, "kept.xlsx"), Path.Combine(folder.Path, "calculated.xlsx"));

        await OfficePrograms.ConvertAsync(folder.Path, EverySheet, "kept.xlsx", "calculated.xlsx");

        foreach (var book in (string[])["kept", "calculated"])
        {
            var table = await File.ReadAllLinesAsync(Path.Combine(folder.Path, $"{book}-各单位情况.csv"));
            Assert.Equal("单位,来电（次）,接通,已结束,电话接通率,等待总时长,接通数,平均等待,P95,指标,完成日期", table[3]);
            Assert.Equal("广州供电局,\"1,200\",\"1,100\",\"1,180\",93.2%,\"5,500.0 秒\",\"1,100\",5.0 秒,42.0 秒,90.0%,2026-11-03", table[4]);
            Assert.StartsWith("\"'=HYPERLINK(\"\"http://evil.example\"\")\",800,800,800,100.0%", table[5], StringComparison.Ordinal);
            Assert.Equal("汕头供电局,0,0,0,—,0.0 秒,0,—,—,—,—", table[6]);
            Assert.Equal("合计,\"2,000\",\"1,900\",\"1,980\",96.0%,\"7,100.0 秒\",\"1,900\",3.7 秒,40.0 秒,90.0%,—", table[7]);
        }

        var about = await File.ReadAllTextAsync(Path.Combine(folder.Path, "kept-文件说明.csv"));
        Assert.Matches("SHA-256）,[0-9a-f]{64}", about);
        Assert.Contains("2026-11-15 09:30:00 +08:00", about, StringComparison.Ordinal);
        Assert.Contains("fold-7", about, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Docx_InLibreOffice_HoldsTheSameFigures()
    {
        OfficePrograms.Require();
        SampleReports.SpeakChinese();
        using var folder = new TemporaryFolder();
        var hash = await WriteAsync(ReportFormat.Docx, Path.Combine(folder.Path, "brief.docx"));

        await OfficePrograms.ConvertAsync(folder.Path, "pdf", "brief.docx");

        AssertBrief(await OfficePrograms.TextOfAsync(Path.Combine(folder.Path, "brief.pdf")), hash);
    }

    [Fact]
    public async Task Pdf_ForWhoeverSearches_HoldsTheSameFigures()
    {
        OfficePrograms.Require();
        SampleReports.SpeakChinese();
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "brief.pdf");
        var hash = await WriteAsync(ReportFormat.Pdf, file);

        AssertBrief(await OfficePrograms.TextOfAsync(file), hash);
    }

    private static void AssertBrief(string text, string hash)
    {
        var dense = Regex.Replace(text, @"\s", "");
        Assert.All(
            (string[])
            [
                "广东电网公司", "客服简报〔2026〕10号", "客户服务信息简报", "南方电网公司：", "一、本月情况", "受理用户业务咨询、查询12,345件，一、二、长、门、见等字应可检索", "各单位情况",
                "93.2%", "1,100/1,180", "00:05", "00:42", "2026-11-03", "100.0%", "96.0%", "1,900/1,980", "2026年11月15日", "数据截止2026-11-1509:30:00+08:00", "—1—", hash,
            ],
            words => Assert.Contains(words, dense, StringComparison.Ordinal));
    }

    private static async Task<string> WriteAsync(ReportFormat format, string file)
    {
        await using var stream = File.Create(file);
        return await SampleReports.Writers().First(each => each.Format == format).WriteAsync(SampleReports.Brief, stream, TestContext.Current.CancellationToken);
    }

    /// <summary>The same book without the results that were written beside its formulas: whoever opens it has to calculate.</summary>
    private static void WithoutResults(string book, string bare)
    {
        File.Copy(book, bare);
        using var archive = ZipFile.Open(bare, ZipArchiveMode.Update);
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).ToList())
        {
            XDocument sheet;
            using (var read = entry.Open()) sheet = XDocument.Load(read);
            foreach (var cell in sheet.Descendants().Where(element => element.Name.LocalName == "f").Select(formula => formula.Parent!).ToList())
            {
                cell.Elements().Where(element => element.Name.LocalName == "v").Remove();
                cell.Attribute("t")?.Remove();
            }

            var name = entry.FullName;
            entry.Delete();
            using var write = archive.CreateEntry(name).Open();
            sheet.Save(write);
        }
    }
}
