using System.Net;
using System.Security.Claims;
using System.Text;
using CustomerService.Dashboard.Desk.Exports;
using CustomerService.Dashboard.Exports;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Tests.Desk;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Dashboard.Tests.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace CustomerService.Dashboard.Tests.Exports;

/// <summary>Reports leave the house within the reader's scope, counted, refused with a reason where they are too long, and journaled.</summary>
public sealed class ReportDeskTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly DateTimeOffset Morning = new(2025, 11, 23, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly Dictionary<string, string> Days = new(StringComparer.Ordinal) { ["from"] = "2025-11-22", ["to"] = "2025-11-25", ["grain"] = "day" };
    private static readonly Dictionary<string, string> Day = new(StringComparer.Ordinal) { ["from"] = "2025-11-23T00:00:00Z", ["to"] = "2025-11-24T00:00:00Z" };

    private static readonly Dictionary<string, string> Nothing = [];

    private ReportDesk Desk => server.Services.GetRequiredService<ReportDesk>();

    [Fact]
    public async Task History_HoldsTheFiguresOfThePage()
    {
        await CallsAsync();
        var wang = await server.PersonAsync("Wang Fang", "north", Roles.HotlineSupervisor);

        var text = await TakeAsync(wang, "history", "north", ReportFormat.Csv, Days);

        Assert.Contains("\r\n2025-11-22,0,0,0,0,0,0,—,0,0,—,0,0,—,—,0,0,—,0,0,—\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\n2025-11-23,2,1,1,0,1,2,0.5,1,2,0.5,10,1,10,10,0,0,—,0,0,—\r\n", text, StringComparison.Ordinal);
        Assert.Contains("fold-", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_OfAYear_AddUpByMonthAndByUnit()
    {
        await CallsAsync();
        var zhao = await server.PersonAsync("Zhao Lin", "head", Roles.Executive);

        var opened = (await Desk.OpenAsync(zhao, "figures", "head", "2025", ReportFormat.Csv, Nothing))!;
        using var file = new MemoryStream();
        await Desk.WriteAsync(zhao, opened, file);
        var text = Encoding.UTF8.GetString(file.ToArray());

        Assert.Contains("\r\n2025-11,2,1,0,0,1,2,0.5,", text, StringComparison.Ordinal);
        Assert.Contains("\r\nNorth,2,1,0,0,1,2,0.5,", text, StringComparison.Ordinal);
        Assert.Contains("\r\nSouth,0,0,0,0,0,0,—,", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("\r\nTotal,2,1,0,0,1,2,0.5,").Length - 1);
        Assert.Null(await Desk.OpenAsync(zhao, "figures", "head", "2025-13", ReportFormat.Csv, Nothing));
    }

    [Fact]
    public async Task Visits_AreListedWithMaskedCallers()
    {
        await CallsAsync();
        var wang = await server.PersonAsync("Wang Fang", "north", Roles.HotlineSupervisor);

        var text = await TakeAsync(wang, "visits", "north", ReportFormat.Csv, Day);

        Assert.Contains("2025-11-23 09:00:00,ex-1,Line A,", text, StringComparison.Ordinal);
        Assert.Contains("2025-11-23 09:10:00,ex-2,Line A,", text, StringComparison.Ordinal);
        Assert.DoesNotContain("13800001234", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("history", "south")]
    [InlineData("history", "nowhere")]
    [InlineData("nothing", "north")]
    public async Task Report_OfAnotherUnit_IsLikeOneThatDoesNotExist(string kind, string unit)
    {
        var wang = await server.PersonAsync("Wang Fang", "north", Roles.HotlineSupervisor);

        Assert.Null(await Desk.OpenAsync(wang, kind, unit, name: null, ReportFormat.Xlsx, Days));
    }

    [Fact]
    public async Task Door_OfAnotherUnit_AnswersLikeNone()
    {
        var wang = await server.PersonAsync("Wang Fang", "north", Roles.HotlineSupervisor);
        using var browser = new Browser(server.Address);
        (await browser.SignInAsync(wang.Identity!.Name!)).Dispose();

        using var own = await browser.OpenAsync("/reports/history/north.xlsx?from=2025-11-22&to=2025-11-25&grain=day");
        using var foreign = await browser.OpenAsync("/reports/history/south.xlsx");
        var said = browser.Text;
        using var none = await browser.OpenAsync("/reports/history/nowhere.xlsx");

        Assert.Equal((HttpStatusCode.OK, "history-north-2025-11-22-to-2025-11-24.xlsx"), (own.StatusCode, own.Content.Headers.ContentDisposition!.FileName));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.StatusCode, none.StatusCode));
        Assert.Equal(said, browser.Text);
    }

    [Fact]
    public async Task Report_ThatIsTooLong_IsRefusedWithItsReason()
    {
        await CallsAsync();
        var wang = await server.PersonAsync("Wang Fang", "north", Roles.HotlineSupervisor);
        var limits = server.Services.GetRequiredService<IOptions<ExportLimits>>().Value;
        var before = limits.MostRows;
        Assert.InRange(before, 200_000, 999_999);
        limits.MostRows = 1;
        try
        {
            var refused = await Assert.ThrowsAsync<ReportRefusedException>(() => Desk.OpenAsync(wang, "visits", "north", name: null, ReportFormat.Xlsx, Day));

            Assert.Equal(413, refused.Status);
            Assert.Contains("Exports:MostRows", refused.Message, StringComparison.Ordinal);
        }
        finally
        {
            limits.MostRows = before;
        }
    }

    [Fact]
    public async Task Report_IsJournaledForThoseWhoAnswerForIt()
    {
        var wang = await server.PersonAsync("Wang Fang", "north", Roles.HotlineSupervisor);
        await TakeAsync(wang, "history", "north", ReportFormat.Pdf, Days);

        var listed = (await server.Services.GetRequiredService<ExportDesk>().ListAsync(await server.PersonAsync("Zhao Lin", "head", Roles.Executive)))
            .First(export => export.AskedBy == wang.Identity!.Name);

        Assert.Equal("/reports/history/north?from=2025-11-22&to=2025-11-25&grain=day", listed.Report);
        Assert.Equal(CaseExportState.Taken, listed.StateAt(TimeProvider.System.GetUtcNow()));
        Assert.Null(await server.Services.GetRequiredService<ExportDesk>().TakeAsync(wang, listed.Id));
    }

    private async Task<string> TakeAsync(ClaimsPrincipal reader, string kind, string unit, ReportFormat format, Dictionary<string, string> query)
    {
        var opened = (await Desk.OpenAsync(reader, kind, unit, name: null, format, query))!;
        using var file = new MemoryStream();
        await Desk.WriteAsync(reader, opened, file);
        return Encoding.UTF8.GetString(file.ToArray());
    }

    private async Task CallsAsync()
    {
        using var intake = await server.ClientAsync("intake");
        await intake.PostAsync(
            Events.Json("ex-1-offered", "call.offered", "ex-1", Morning, new { queue = "hotline-a", caller = "13800001234" }), Events.Answered("ex-1", time: Morning.AddSeconds(10)),
            Events.Offered("ex-2", time: Morning.AddMinutes(10)),
            Events.Json("ex-2-gone", "call.abandoned", "ex-2", Morning.AddMinutes(10).AddSeconds(30), new { queue = "hotline-a" }));
    }
}
