using System.Security.Claims;
using System.Text;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Accesses;
using CustomerService.Dashboard.Desk.Exports;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Exports;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk.Exports;

/// <summary>Lists leave the house by request, with somebody else's consent where personal data goes along, once (bank measures, article 9).</summary>
public sealed class ExportDeskTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Formula = "=HYPERLINK(\"http://evil.example\",\"click\")";

    private ExportDesk Desk => server.Services.GetRequiredService<ExportDesk>();

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+8613800001234")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("  =1")]
    [InlineData("\r=1")]
    [InlineData("＝1")]
    public void Guard_WhatASpreadsheetWouldRun_BecomesText(string cell) => Assert.Equal("'" + cell, FormulaGuard.Of(cell));

    [Theory]
    [InlineData("电费重复扣款")]
    [InlineData("a=b")]
    [InlineData("")]
    [InlineData(null)]
    public void Guard_Words_StayAsTheyAre(string? cell) => Assert.Equal(cell, FormulaGuard.Of(cell));

    [Fact]
    public async Task Masked_AsksNobodyAndIsFetchedOnce()
    {
        await RecordAsync();
        var lin = await server.PersonAsync("Lin Wei", "north", Roles.ComplaintOfficer);

        var export = await AskAsync(lin, CaseExportFormat.Csv, isUnmasked: false);
        var file = (await Desk.TakeAsync(lin, export.Id))!;
        var text = Encoding.UTF8.GetString(file.Bytes);

        Assert.True(file.Bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        Assert.Contains("138****1234", text, StringComparison.Ordinal);
        Assert.DoesNotContain("13800001234", text, StringComparison.Ordinal);
        Assert.Contains($"\"'{Formula.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", text, StringComparison.Ordinal);
        Assert.All(text.TrimEnd().Split("\r\n"), line => Assert.Contains($"Lin Wei ({lin.Identity!.Name})", line, StringComparison.Ordinal));
        Assert.Null(await Desk.TakeAsync(lin, export.Id));
    }

    [Fact]
    public async Task Xlsx_HoldsTextAndNoFormula()
    {
        await RecordAsync();
        var lin = await server.PersonAsync("Lin Wei", "north", Roles.ComplaintOfficer);

        var file = (await Desk.TakeAsync(lin, (await AskAsync(lin, CaseExportFormat.Xlsx, isUnmasked: false)).Id))!;

        using var book = new MemoryStream(file.Bytes);
        var cells = book.Query().SelectMany(row => ((IDictionary<string, object?>)row).Values).OfType<string>().ToList();
        Assert.Contains("'" + Formula, cells);
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(file.Bytes));
        Assert.All(archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)), entry =>
        {
            using var sheet = new StreamReader(entry.Open());
            Assert.DoesNotContain("<x:f>", sheet.ReadToEnd().Replace("<f>", "<x:f>", StringComparison.Ordinal), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Unmasked_WaitsForSomebodyElseAndTellsEachCase()
    {
        var number = await RecordAsync();
        var lin = await server.PersonAsync("Lin Wei", "north", Roles.ComplaintOfficer);
        var wang = await server.PersonAsync("Wang Fang", "north", Roles.HotlineSupervisor);
        var export = await AskAsync(lin, CaseExportFormat.Csv, isUnmasked: true);

        Assert.Null(await Desk.TakeAsync(lin, export.Id));
        Assert.False(await Desk.DecideAsync(lin, export.Id, isApproved: true, null));
        Assert.False(await Desk.DecideAsync(await server.PersonAsync("Chen Yu", "south", Roles.HotlineSupervisor), export.Id, isApproved: true, null));
        Assert.True(await Desk.DecideAsync(wang, export.Id, isApproved: true, null));
        Assert.False(await Desk.DecideAsync(wang, export.Id, isApproved: false, "Too late"));
        Assert.Null(await Desk.TakeAsync(wang, export.Id));
        var file = (await Desk.TakeAsync(lin, export.Id))!;

        Assert.Contains("13800001234", Encoding.UTF8.GetString(file.Bytes), StringComparison.Ordinal);
        Assert.Contains(await server.Services.GetRequiredService<CaseAccessQueries>().OfCaseAsync(wang, number), look => look.ByName == "Lin Wei" && look.Reason!.Contains("For the court", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Approver_OfOwnFile_IsSomebodyElse()
    {
        var wang = await server.PersonAsync("Wang Fang", "north", Roles.HotlineSupervisor);

        var export = await AskAsync(wang, CaseExportFormat.Csv, isUnmasked: true);

        Assert.False(await Desk.DecideAsync(wang, export.Id, isApproved: true, null));
    }

    [Fact]
    public async Task Refused_WithItsReason_IsNeverHandedOver()
    {
        var lin = await server.PersonAsync("Lin Wei", "north", Roles.ComplaintOfficer);
        var export = await AskAsync(lin, CaseExportFormat.Csv, isUnmasked: true);
        var wang = await server.PersonAsync("Wang Fang", "head", Roles.Executive);

        await Assert.ThrowsAsync<InvalidCaseException>(() => Desk.DecideAsync(wang, export.Id, isApproved: false, " "));
        Assert.True(await Desk.DecideAsync(wang, export.Id, isApproved: false, "Not needed"));

        Assert.Null(await Desk.TakeAsync(lin, export.Id));
        Assert.Equal((CaseExportState.Refused, "Not needed"), ((await ListedAsync(lin, export.Id)).StateAt(TimeProvider.System.GetUtcNow()), (await ListedAsync(lin, export.Id)).Answer));
    }

    [Fact]
    public async Task SealedCases_AreInNoFile()
    {
        using var desk = await server.ClientAsync("desk");
        await desk.RecordAsync(new { text = "Takes money", title = "Sealed words", kind = "report", category = "violation", unit = "north" });
        var jian = await server.PersonAsync("Jian Cha", "head", Roles.SupervisionOfficer);

        var file = (await Desk.TakeAsync(jian, (await AskAsync(jian, CaseExportFormat.Csv, isUnmasked: false)).Id))!;

        Assert.DoesNotContain("Sealed words", Encoding.UTF8.GetString(file.Bytes), StringComparison.Ordinal);
    }

    private async Task<string> RecordAsync()
    {
        using var desk = await server.ClientAsync("desk", "north");
        return await desk.RecordAsync(new { text = "Charged twice", title = Formula, unit = "north", complainant = new { name = "Zhou Min", phone = "13800001234" } });
    }

    private async Task<CaseExport> AskAsync(ClaimsPrincipal actor, CaseExportFormat format, bool isUnmasked)
    {
        await Desk.AskAsync(actor, new CaseFilter(), format, isUnmasked, "For the court");
        return (await Desk.ListAsync(actor))[0];
    }

    private async Task<CaseExport> ListedAsync(ClaimsPrincipal reader, string id) => (await Desk.ListAsync(reader)).Single(each => each.Id == id);
}
