using System.Security.Claims;
using CustomerService.Dashboard.Desk.Drafts;
using CustomerService.Dashboard.Desk.Templates;
using CustomerService.Dashboard.Features.Complaints.Intake;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Complaints;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk.Drafts;

/// <summary>What officers have typed and not sent, and the words their units keep for them.</summary>
public sealed class CaseDraftsTests(RunningServer server) : IClassFixture<RunningServer>
{
    private CaseDrafts Drafts => server.Services.GetRequiredService<CaseDrafts>();

    private ReplyTemplates Templates => server.Services.GetRequiredService<ReplyTemplates>();

    [Fact]
    public async Task Draft_OutlivesAStopAndIsItsWritersAlone()
    {
        using var desk = await server.ClientAsync("desk", "north");
        var number = await desk.RecordAsync(new { text = "Half an answer", unit = "north" });
        var lin = await server.PersonAsync("Lin Wei", "north", Roles.ComplaintOfficer);
        var he = await server.PersonAsync("He Yu", "north", Roles.ComplaintOfficer);
        await Drafts.KeepAsync(lin, number, ComplaintVerb.Note, Words("first"));
        await Drafts.KeepAsync(lin, number, ComplaintVerb.Reply, Words("Dear cust"));
        await Drafts.KeepAsync(lin, number, ComplaintVerb.Reply, Words("Dear customer,"));

        await server.RestartAsync();

        Assert.Equal([(ComplaintVerb.Reply, "Dear customer,"), (ComplaintVerb.Note, "first")], (await Drafts.OfAsync(lin, number)).Select(draft => (draft.Verb, draft.Words["Text"])));
        Assert.Empty(await Drafts.OfAsync(he, number));
        await Drafts.DropAsync(lin, number, ComplaintVerb.Reply);
        await Drafts.KeepAsync(lin, number, ComplaintVerb.Note, Words(""));
        Assert.Empty(await Drafts.OfAsync(lin, number));
    }

    [Fact]
    public async Task Draft_InACaseThatIsNotThereForThePerson_IsNotKept()
    {
        using var desk = await server.ClientAsync("desk");
        var number = await desk.RecordAsync(new { text = "Of the south", unit = "south" });
        var lin = await server.PersonAsync("Lin Wei", "north", Roles.ComplaintOfficer);

        await Drafts.KeepAsync(lin, number, ComplaintVerb.Reply, Words("secret"));
        await Drafts.KeepAsync(lin, "2026-999999", ComplaintVerb.Reply, Words("nothing"));

        Assert.Empty(await Drafts.OfAsync(lin, number));
        Assert.Empty(await Drafts.OfAsync(lin, "2026-999999"));
    }

    [Fact]
    public async Task NewCase_BegunAndNotRecorded_OutlivesAStopForEachCallByItself()
    {
        var lin = await server.PersonAsync("Lin Wei", "north", Roles.ComplaintOfficer);
        var he = await server.PersonAsync("He Yu", "north", Roles.ComplaintOfficer);
        var (form, written) = (Form(), new NewCaseEntry { Unit = "north", Phone = "13800001234", Text = "No light since" });
        written.Answers["extent"] = "the street";
        await form.OpenAsync(lin, null, new NewCaseEntry());
        await form.KeepAsync(lin, written);
        await form.OpenAsync(lin, "call-7", written);
        await form.KeepAsync(lin, written);

        await server.RestartAsync();

        var again = Form();
        var restored = await again.OpenAsync(lin, "call-7", new NewCaseEntry());
        Assert.NotNull(again.RestoredAt);
        Assert.Equal(("north", "13800001234", "No light since", "the street"), (restored.Unit, restored.Phone, restored.Text, restored.Answers["extent"]));
        Assert.Empty(again.Others);
        Assert.False((await Form().OpenAsync(he, "call-7", new NewCaseEntry())).IsBegun);

        var other = Form();
        Assert.False((await other.OpenAsync(lin, null, new NewCaseEntry())).IsBegun);
        Assert.Equal("call-7", Assert.Single(other.Others).Call);
        await again.DropAsync(lin);
        Assert.False((await Form().OpenAsync(lin, "call-7", new NewCaseEntry())).IsBegun);
    }

    [Fact]
    public async Task NewCase_AsLongAsTheFormTakes_IsKeptInChinese()
    {
        var lin = await server.PersonAsync("Tang Yue", "north", Roles.ComplaintOfficer);
        var written = new NewCaseEntry { Unit = "north", Text = new string('电', 20_000) };
        await (await OpenedAsync(lin)).KeepAsync(lin, written);

        Assert.Equal(written.Text, (await Form().OpenAsync(lin, null, new NewCaseEntry())).Text);
    }

    [Fact]
    public async Task NewCase_NothingTypedOrNoRightToRecord_KeepsNothing()
    {
        var lin = await server.PersonAsync("Guo Min", "north", Roles.ComplaintOfficer);
        var (form, empty) = (Form(), new NewCaseEntry { Unit = "north", Kind = "report" });
        await form.OpenAsync(lin, null, empty);
        await form.KeepAsync(lin, empty);
        Assert.Null((await OpenedAsync(lin)).RestoredAt);

        var reader = await server.PersonAsync("Chen Xi", "north", Roles.Executive);
        await form.OpenAsync(reader, null, empty);
        empty.Title = "Not mine to write";
        await form.KeepAsync(reader, empty);
        Assert.Null((await OpenedAsync(reader)).RestoredAt);
    }

    [Fact]
    public async Task Template_OfAUnit_IsUsedBelowItAndChangedByItsOwnOnly()
    {
        var head = await server.PersonAsync("Zhou Qi", "head", Roles.ComplaintOfficer);
        var lin = await server.PersonAsync("Lin Wei", "north", Roles.ComplaintOfficer);
        var su = await server.PersonAsync("Su Nan", "south", Roles.ComplaintOfficer);
        await Templates.KeepAsync(head, null, "head", "Apology", Both("工单 {number} 已处理", "Case {number} is settled"));
        await Templates.KeepAsync(lin, null, "north", "Visit", Both("", "We visit by {due}"));

        Assert.Equal(["Visit", "Apology"], (await Templates.ForRepliesAsync(lin)).Select(template => template.Name));
        var seen = Assert.Single(await Templates.ForRepliesAsync(su));
        Assert.Equal(("Apology", false, "en"), (seen.Name, seen.IsOwn, seen.LanguageFor("en")));
        Assert.Equal("en", (await Templates.ForRepliesAsync(lin))[0].LanguageFor("zh-CN"));
        await Templates.RemoveAsync(su, seen.Id);
        await RefusedAsync("name", () => Templates.KeepAsync(su, seen.Id, "south", "Apology", Both("", "x")));
        await RefusedAsync("unit", () => Templates.KeepAsync(su, null, "north", "Mine", Both("", "x")));
        await RefusedAsync("text", () => Templates.KeepAsync(lin, null, "north", "Wrong", Both("", "Hello {nmae}")));
        await RefusedAsync("text", () => Templates.KeepAsync(lin, null, "north", "None", Both(" ", "")));
        await RefusedAsync("name", () => Templates.KeepAsync(lin, null, "north", "Visit", Both("", "again")));
        Assert.Equal(2, (await Templates.AllAsync(head)).Count(template => template.IsOwn));
    }

    [Fact]
    public async Task Template_ForAnAccountCutOffMeanwhile_IsNeitherKeptNorRemoved()
    {
        var (ma, gone) = (await server.PersonAsync("Ma Rui", "north", Roles.ComplaintOfficer), await server.PersonAsync("Gu Ning", "north", Roles.ComplaintOfficer));
        await Templates.KeepAsync(ma, null, "north", "Thanks", Both("", "Thank you"));
        var kept = (await Templates.ForRepliesAsync(ma)).Single(template => template.Name == "Thanks");
        await server.CutOffAsync(gone);

        await RefusedAsync("unit", () => Templates.KeepAsync(gone, null, "north", "Still here", Both("", "x")));
        await RefusedAsync("unit", () => Templates.KeepAsync(gone, kept.Id, "north", "Thanks", Both("", "Still here")));
        Assert.False(await Templates.RemoveAsync(gone, kept.Id));

        var left = await Templates.ForRepliesAsync(ma);
        Assert.Equal("Thank you", left.Single(template => template.Name == "Thanks").Texts["en"]);
        Assert.DoesNotContain(left, template => template.Name == "Still here");
        Assert.True(await Templates.RemoveAsync(ma, kept.Id));
    }

    private IntakeKeeper Form() => new(server.Services.GetRequiredService<IntakeDrafts>());

    private async Task<IntakeKeeper> OpenedAsync(ClaimsPrincipal person)
    {
        var form = Form();
        await form.OpenAsync(person, null, new NewCaseEntry());
        return form;
    }

    private static async Task RefusedAsync(string field, Func<Task> act) => Assert.Equal(field, (await Assert.ThrowsAsync<InvalidCaseException>(act)).Field);

    private static Dictionary<string, string> Words(string text) => new() { ["Text"] = text };

    private static Dictionary<string, string> Both(string chinese, string english) => new() { ["zh-CN"] = chinese, ["en"] = english };
}
