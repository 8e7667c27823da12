using System.Text;
using CustomerService.Dashboard.Exports.Briefs;
using CustomerService.Domain.Briefs;
using CustomerService.Domain.Briefs.Documents;
using CustomerService.Domain.Time;
using DocumentFormat.OpenXml.Packaging;
using Xunit;

namespace CustomerService.Dashboard.Tests.Exports;

/// <summary>A brief as a file: the page's own document, its figures as numbers for spreadsheets and as the page words them in documents.</summary>
public sealed class BriefReportTests
{
    private static readonly BriefDocument Document = new()
    {
        Title = "North客户服务信息简报", Period = "2026年10月", Issuer = "North", Recipient = "总部", Language = "zh-CN", State = "已报送", IsFrozen = true,
        SignedAt = new DateTimeOffset(2026, 11, 15, 9, 0, 0, TimeSpan.FromHours(8)), CutOff = new DateTimeOffset(2026, 11, 15, 9, 0, 0, TimeSpan.FromHours(8)), Scope = "North",
        Seal = new BriefSeal(17, "csg-2003 1", 3, new string('a', 64)),
        Sections =
        [
            new DocumentSection("measures", "二、服务指标", "3.3")
            {
                Sentences = ["电话接通率93.2%。"], Written = "第一段\n第二段", Quotes = [new DocumentQuote("South", "人手不足")],
                Tables =
                [
                    new DocumentTable("measures", "指标", [new("指标"), new("本月"), new("变化")],
                    [
                        [DocumentCell.Words("电话接通率"), new(CellKind.Share, "93.2%") { Number = 1100.0 / 1180, Numerator = 1100, Denominator = 1180 }, new(CellKind.Points, "+1.2个百分点") { Number = 0.012 }],
                        [DocumentCell.Words("平均等待时间"), new(CellKind.Seconds, "5.0秒") { Number = 5, Numerator = 5500, Denominator = 1100 }, new(CellKind.Difference, "-1.5秒") { Number = -1.5 }],
                        [DocumentCell.Words("业务咨询"), new(CellKind.Count, "12,345") { Number = 12_345 }, new(CellKind.Growth, "+4.5%") { Number = 0.045 }],
                        [DocumentCell.Words("催费"), new(CellKind.Count, "—"), new(CellKind.Difference, "—")],
                    ]),
                ],
            },
        ],
        Notes = ["“—”表示未知。"],
    };

    public BriefReportTests() => SampleReports.SpeakChinese();

    [Fact]
    public async Task Csv_HoldsTheNumbersBehindTheWords()
    {
        using var file = new MemoryStream();
        await SampleReports.Writers()[1].WriteAsync(Of(), file);
        var text = Encoding.UTF8.GetString(file.ToArray());

        Assert.Contains("\r\n指标,本月：分子,本月：分母,本月,变化\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\n电话接通率,1100,1180,0.932203,0.012\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\n平均等待时间,5500,1100,5,-1.5\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\n业务咨询,,,12345,0.045\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\n催费,,,—,—\r\n", text, StringComparison.Ordinal);
        Assert.Contains(new string('a', 64), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Docx_SaysWhatThePageSays()
    {
        using var file = new MemoryStream();
        await SampleReports.Writers()[2].WriteAsync(Of(), file);
        using var document = WordprocessingDocument.Open(file, isEditable: false);
        var text = document.MainDocumentPart!.Document!.InnerText;

        Assert.All(
            (string[])["North客户服务信息简报", "客户服务简报〔2026〕10号", "总部：", "二、服务指标", "电话接通率93.2%。", "+1.2个百分点", "5.0秒", "12,345", "第一段", "第二段", "South：人手不足", "“—”表示未知。", "2026年11月15日", "csg-2003 1"],
            words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Xlsx_OfColumnsThatHoldDifferentThings_IsWritten()
    {
        using var file = new MemoryStream();
        var hash = await SampleReports.Writers()[0].WriteAsync(Of(), file);

        Assert.Equal(hash, await SampleReports.Writers()[3].WriteAsync(Of(), new MemoryStream()));
    }

    private static CustomerService.Dashboard.Exports.Report Of() =>
        BriefReport.Of(Document, "north", ReportingPeriod.Parse("2026-10")!.Value, SampleReports.Text, OrganizationZone.Find(OrganizationZone.DefaultId));
}
