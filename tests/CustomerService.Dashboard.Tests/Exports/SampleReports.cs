using System.Globalization;
using CustomerService.Dashboard.Exports;
using CustomerService.Dashboard.Exports.Writers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Tests.Exports;

/// <summary>A brief whose every figure is known, and the writers without a server.</summary>
internal static class SampleReports
{
    private static readonly ReportColumn[] Columns =
    [
        ReportColumn.Words("单位"), ReportColumn.Count("来电", "次"), ReportColumn.Share("电话接通率", "接通", "已结束"), ReportColumn.Mean("平均等待", "等待总时长", "接通数"),
        new("P95", ReportValueKind.Seconds), new("指标", ReportValueKind.Percent), new("完成日期", ReportValueKind.Day),
    ];

    public static Report Brief { get; } = new()
    {
        Kind = "sample", Title = "客户服务信息简报", Unit = "GD", Scope = "广东电网公司", Period = "2026-10", CutOff = new DateTimeOffset(2026, 11, 15, 9, 30, 0, TimeSpan.FromHours(8)),
        Formulas = [new("电话接通率", "坐席接听的排队数 ÷ 已结束的排队数", "fold-7")],
        Letterhead = new("广东电网公司", "客服简报〔2026〕10号", new DateOnly(2026, 11, 15)) { To = "南方电网公司" },
        Blocks =
        [
            new ReportHeading("一、本月情况"),
            new ReportParagraph("本月受理用户业务咨询、查询12,345件，一、二、长、门、见等字应可检索。=1+1 不是公式。"),
            ReportTable.Of("各单位情况", Columns, [
                Row("广州供电局", 1200, (1100, 1180), (5500, 1100), 42, 0.9, new(2026, 11, 3)),
                Row("=HYPERLINK(\"http://evil.example\")", 800, (800, 800), (1600, 800), 8.5, 0.9, new(2026, 11, 4)),
                Row("汕头供电局", 0, (0, 0), (0, 0), null, null, null),
            ]) with { Total = Row("合计", 2000, (1900, 1980), (7100, 1900), 40, 0.9, null), TotalIsSum = true },
        ],
    };

    public static IStringLocalizer<ReportText> Text { get; } = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<ReportText>>();

    public static IReadOnlyList<ReportWriter> Writers()
    {
        var words = new ReportWords(Text);
        return [new XlsxReportWriter(words), new CsvReportWriter(words), new DocxReportWriter(words), new PdfReportWriter(words, new PdfFonts(Options.Create(new ExportLimits()), Text))];
    }

    public static void SpeakChinese() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

    private static IReadOnlyList<ReportCell> Row(string unit, long offered, (long, long) rate, (double, double) wait, double? p95, double? target, DateOnly? day) =>
    [
        ReportCell.Of(unit), ReportCell.Of(offered), ReportCell.Parts(rate.Item1, rate.Item2), ReportCell.Parts(wait.Item1, wait.Item2), ReportCell.Of(p95), ReportCell.Of(target), ReportCell.Of(day),
    ];
}
