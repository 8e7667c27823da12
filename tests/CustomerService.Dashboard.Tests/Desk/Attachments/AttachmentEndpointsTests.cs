using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Attachments;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Attachments;
using CustomerService.Domain.Complaints.Events;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk.Attachments;

/// <summary>Files of cases on a real socket.</summary>
public sealed class AttachmentEndpointsTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Route = "/api/v1/complaints";
    private static readonly byte[] Page = Encoding.UTF8.GetBytes("<script>alert(1)</script>");

    [Fact]
    public async Task Post_AFile_IsKeptToldAndSandboxedWhenFetched()
    {
        using var desk = await server.ClientAsync("desk", "north");
        var number = await desk.RecordAsync(new { text = "See the picture", unit = "north" });

        using var posted = await PostAsync(desk, number, "证据.txt", Page);
        Assert.Equal(HttpStatusCode.Created, posted.StatusCode);
        using var fetched = await desk.GetAsync(posted.Headers.Location);

        Assert.Equal(Page, await fetched.Content.ReadAsByteArrayAsync());
        Assert.Equal(("attachment", "证据.txt"), (fetched.Content.Headers.ContentDisposition!.DispositionType, fetched.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", fetched.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", fetched.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var told = (await desk.GetJsonAsync($"{Route}/{number}")).GetProperty("attachments").EnumerateArray().Single();
        Assert.Equal(("text/plain", Page.Length), (told.GetProperty("contentType").GetString(), told.GetProperty("bytes").GetInt32()));
    }

    [Fact]
    public async Task Post_TheSameFileAgain_IsTheFileThatIsThere()
    {
        using var desk = await server.ClientAsync("desk", "north");
        var number = await desk.RecordAsync(new { text = "Sent twice", unit = "north" });

        using var first = await PostAsync(desk, number, "a.txt", Page);
        using var again = await PostAsync(desk, number, "a.txt", Page);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, again.StatusCode));
        Assert.Equal(first.Headers.Location, again.Headers.Location);
    }

    [Theory]
    [InlineData("photo.jpg", "MZ\u0090\0\u0003", HttpStatusCode.UnsupportedMediaType, "unknown")]
    [InlineData("bill.jpg", "%PDF-1.7", HttpStatusCode.UnsupportedMediaType, "disguised")]
    [InlineData("a.txt", "", HttpStatusCode.UnsupportedMediaType, "empty")]
    public async Task Post_WhatIsNotTaken_IsRefusedInWords(string name, string bytes, HttpStatusCode status, string fault)
    {
        using var desk = await server.ClientAsync("desk", "north");
        var number = await desk.RecordAsync(new { text = "Bad file", unit = "north" });

        using var refused = await PostAsync(desk, number, name, Encoding.Latin1.GetBytes(bytes));

        Assert.Equal((status, fault), (refused.StatusCode, (await refused.ReadAsync()).GetProperty("fault").GetString()));
        Assert.Empty((await desk.GetJsonAsync($"{Route}/{number}")).GetProperty("attachments").EnumerateArray());
    }

    [Fact]
    public async Task Post_TooLarge_IsRefusedBeforeItIsRead()
    {
        using var desk = await server.ClientAsync("desk", "north");
        var number = await desk.RecordAsync(new { text = "Large", unit = "north" });

        desk.DefaultRequestHeaders.ExpectContinue = true;
        using var refused = await PostAsync(desk, number, "a.txt", new byte[21 * 1024 * 1024]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
    }

    [Fact]
    public async Task Post_TooLarge_IsAnsweredThoughTheSenderDoesNotAskFirst()
    {
        using var desk = await server.ClientAsync("desk", "north");
        var number = await desk.RecordAsync(new { text = "Large, sent at once", unit = "north" });

        desk.DefaultRequestHeaders.ExpectContinue = false;
        using var refused = await PostAsync(desk, number, "a.txt", new byte[40 * 1024 * 1024]);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too-large"), (refused.StatusCode, (await refused.ReadAsync()).GetProperty("fault").GetString()));
    }

    [Fact]
    public async Task Files_OfAnotherUnitsCase_AreAnsweredLikeThoseOfNoCase()
    {
        using var north = await server.ClientAsync("desk", "north");
        using var south = await server.ClientAsync("desk", "south");
        var number = await north.RecordAsync(new { text = "Of the north", unit = "north" });
        using var posted = await PostAsync(north, number, "a.txt", Page);
        var file = posted.Headers.Location!.ToString()[$"{Route}/{number}/attachments/".Length..];

        using var there = await south.GetAsync(posted.Headers.Location);
        using var nowhere = await south.GetAsync(new Uri($"{Route}/2026-999999/attachments/{file}", UriKind.Relative));
        using var onto = await PostAsync(south, number, "b.txt", Page);
        using var ontoNothing = await PostAsync(south, "2026-999999", "b.txt", Page);

        Assert.All([there, nowhere, onto, ontoNothing], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.Equal(await DetailAsync(nowhere), (await DetailAsync(there)).Replace(number, "2026-999999", StringComparison.Ordinal));
        Assert.Equal(await DetailAsync(ontoNothing), (await DetailAsync(onto)).Replace(number, "2026-999999", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Attach_WhileAnotherEdits_DoesNotMakeTheEditLate()
    {
        using var desk = await server.ClientAsync("desk", "north");
        var number = await desk.RecordAsync(new { text = "At once", unit = "north" });
        var lin = await server.PersonAsync("Lin Wei", "north", Roles.ComplaintOfficer);

        using var content = new MemoryStream(Page);
        await server.Services.GetRequiredService<AttachmentDesk>().AttachAsync(lin, number, "a.txt", content);
        var after = await server.Services.GetRequiredService<ComplaintDesk>().ActAsync(lin, number, ComplaintVerb.Acknowledge, new(), seen: 1);

        Assert.Equal(ComplaintState.Acknowledged, after.State);
    }

    [Fact]
    public async Task Receive_WithFiles_BringsThemAlong()
    {
        var lin = await server.PersonAsync("Lin Wei", "north", Roles.ComplaintOfficer);
        var desk = server.Services.GetRequiredService<AttachmentDesk>();
        using var content = new MemoryStream(Page);
        var stored = await desk.StoreAsync(lin, "a.txt", content);

        var (made, _) = await server.Services.GetRequiredService<ComplaintDesk>().ReceiveAsync(
            lin, new NewCase { Kind = "complaint", Title = "With a file", Text = "With a file", Unit = "north", Channel = "form", Files = [stored] });

        var file = Assert.Single((await server.Services.GetRequiredService<DeskQueries>().FindAsync(lin, made.Number))!.Events.OfType<FileAttached>());
        var opened = (await desk.OpenAsync(lin, made.Number, file.FileId))!.Value;
        await using (opened.Content) Assert.Equal(Page.Length, opened.Content.Length);
    }

    [Fact]
    public async Task Sweep_OldFilesThatNoCaseHas_AreRemovedAndTheOthersKept()
    {
        using var desk = await server.ClientAsync("desk", "north");
        var number = await desk.RecordAsync(new { text = "Kept", unit = "north" });
        using var posted = await PostAsync(desk, number, "kept.txt", Encoding.UTF8.GetBytes("kept"));
        var store = server.Services.GetRequiredService<AttachmentStore>();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("nobody's"));
        await store.SaveAsync("nobody.txt", content);
        foreach (var file in Directory.EnumerateFiles(store.Folder, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch.AddYears(50));

        Assert.Equal(1, await server.Services.GetRequiredService<AttachmentSweep>().SweepAsync(TestContext.Current.CancellationToken));

        using var still = await desk.GetAsync(posted.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    private static async Task<string> DetailAsync(HttpResponseMessage answer) => (await answer.ReadAsync()).GetProperty("detail").GetString()!;

    private static async Task<HttpResponseMessage> PostAsync(HttpClient desk, string number, string name, byte[] bytes)
    {
        using var part = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } };
        using var form = new MultipartFormDataContent { { part, "file", name } };
        return await desk.PostAsync(new Uri($"{Route}/{number}/attachments", UriKind.Relative), form);
    }
}
