using System.Globalization;
using System.Security.Claims;
using System.Text;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Import;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Attachments;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk.Import;

/// <summary>Cases from files: looked at first, taken line by line, never twice.</summary>
public sealed class CaseImportTests(RunningServer server) : IClassFixture<RunningServer>
{
    private CaseImport Import => server.Services.GetRequiredService<CaseImport>();

    [Fact]
    public async Task Preview_OfAFile_RecordsNothingAndNamesWhatIsWrong()
    {
        var lin = await LinAsync();
        var before = await CountAsync(lin);

        var look = await RunAsync(lin, "key,unit,text,severity\n1,north,No power,ordinary\n2,nowhere,No power,\n3,south,No power,\n4,north,,\n5,north,No power,huge\n", carryOut: false);

        Assert.Equal((1, 0), (look.New, look.Known));
        Assert.Equal([(3, "unit"), (4, "unit"), (5, "title"), (6, "severity")], look.Problems.Select(problem => (problem.Line, problem.Column)));
        Assert.Equal("North", look.Cases[0].GoesTo);
        Assert.Equal(before, await CountAsync(lin));
    }

    [Fact]
    public async Task Import_WithWrongLines_TakesTheOthersAndChangesNothingTheSecondTime()
    {
        var lin = await LinAsync();
        const string Csv = "key;unit;text;name;phone;saidAt\na1;north;Charged twice;Zhou Min;13800001234;2026-11-24 09:30\n;north;Meter reads wrong;;;\na3;nowhere;x;;;\n";
        var before = await CountAsync(lin);

        var first = await RunAsync(lin, Csv, carryOut: true);
        var again = await RunAsync(lin, Csv, carryOut: true);

        Assert.Equal((2, 0, 1), (first.New, first.Known, first.Problems.Count));
        Assert.Equal((0, 2, 1), (again.New, again.Known, again.Problems.Count));
        Assert.Equal(first.Cases.Select(each => each.Number), again.Cases.Select(each => each.Number));
        Assert.Equal(before + 2, await CountAsync(lin));
        var intake = (await server.Services.GetRequiredService<DeskQueries>().FindAsync(lin, first.Cases[0].Number!))!.Complaint.Intake;
        Assert.Equal(("import", "Zhou Min", DateTimeOffset.Parse("2026-11-24T01:30:00Z", CultureInfo.InvariantCulture)), (intake.Channel, intake.Complainant.Name, intake.SaidAt));
    }

    [Fact]
    public async Task Import_AKnownKeyWithOtherWords_IsRefused()
    {
        var lin = await LinAsync();
        await RunAsync(lin, "key,unit,text\nb1,north,One thing\n", carryOut: true);

        var other = await RunAsync(lin, "key,unit,text\nb1,north,Another thing\n", carryOut: true);

        Assert.Equal((2, "key"), (other.Problems.Single().Line, other.Problems.Single().Column));
    }

    [Fact]
    public async Task Import_OfGb18030_ReadsChinese()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var lin = await LinAsync();
        using var file = new MemoryStream(Encoding.GetEncoding("GB18030").GetBytes("unit,text\nnorth,投诉人称八月电费被重复扣收。\n"));

        Assert.Equal("投诉人称八月电费被重复扣收。", (await Import.RunAsync(lin, file, isWorkbook: false, carryOut: true)).Cases.Single().Title);
    }

    [Fact]
    public async Task Import_OfAWorkbook_ReadsMomentsNumbersAndLineBreaks()
    {
        var lin = await LinAsync();
        using var book = new MemoryStream();
        book.SaveAs(new[] { new { key = 17, unit = "north", text = "Line one\nLine two", saidAt = new DateTime(2026, 11, 24, 9, 30, 0, DateTimeKind.Unspecified), phone = "=1+1" } });

        var result = await Import.RunAsync(lin, book, isWorkbook: true, carryOut: true);

        Assert.Empty(result.Problems);
        var complaint = (await server.Services.GetRequiredService<DeskQueries>().FindAsync(lin, result.Cases.Single().Number!))!.Complaint;
        Assert.Equal(("Line one", "Line one\nLine two", "=1+1"), (complaint.Title, complaint.Text, complaint.Complainant.Phone));
        Assert.Equal(DateTimeOffset.Parse("2026-11-24T01:30:00Z", CultureInfo.InvariantCulture), complaint.Intake.SaidAt);
    }

    [Fact]
    public async Task Import_OfABombOrOfRubbish_IsRefused()
    {
        var lin = await LinAsync();
        using var rubbish = new MemoryStream(Encoding.UTF8.GetBytes("no archive"));
        using var bomb = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(bomb, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            for (var i = 0; i < 20; i++) part.Write(new byte[1024 * 1024]);
        }

        Assert.Equal(AttachmentFault.Damaged, (await Assert.ThrowsAsync<AttachmentRefusedException>(() => Import.RunAsync(lin, rubbish, isWorkbook: true, carryOut: false))).Fault);
        Assert.Equal(AttachmentFault.Inflates, (await Assert.ThrowsAsync<AttachmentRefusedException>(() => Import.RunAsync(lin, bomb, isWorkbook: true, carryOut: false))).Fault);
    }

    [Fact]
    public async Task Import_ByTheCommandLinesDoor_IsForTheUnitAlone()
    {
        var result = await RunAsync(ServiceDoor.Of("command line", "north"), "unit,text\nnorth,From the command line\nsouth,Not theirs\n", carryOut: true);

        Assert.Equal((1, 1), (result.New, result.Problems.Count));
    }

    [Fact]
    public async Task Import_BySomebodyWhoRecordsNothing_IsRefused() =>
        await Assert.ThrowsAsync<InvalidCaseException>(async () => await RunAsync(await server.PersonAsync("Shen Ji", "north", Roles.Auditor), "unit,text\nnorth,x\n", carryOut: false));

    private Task<ClaimsPrincipal> LinAsync() => server.PersonAsync("Lin Wei", "north", Roles.ComplaintOfficer);

    private async Task<int> CountAsync(ClaimsPrincipal reader) => (await server.Services.GetRequiredService<DeskQueries>().ListAsync(reader, new CaseFilter(), 0, 0)).Total;

    private async Task<CaseImportResult> RunAsync(ClaimsPrincipal actor, string csv, bool carryOut)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return await Import.RunAsync(actor, file, isWorkbook: false, carryOut);
    }
}
