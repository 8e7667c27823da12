using System.Security.Claims;
using System.Threading.Channels;
using Bunit;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Bulk;
using CustomerService.Dashboard.Desk.Live;
using CustomerService.Dashboard.Desk.Views;
using CustomerService.Dashboard.Features.Complaints;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Organization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk;

/// <summary>Views, what concerns a list, notes meant for somebody, and what is done to many at once.</summary>
public sealed class DeskListTests(RunningServer server) : IClassFixture<RunningServer>
{
    private DeskQueries Queries => server.Services.GetRequiredService<DeskQueries>();

    private DeskViews Views => server.Services.GetRequiredService<DeskViews>();

    [Fact]
    public async Task View_KeptOrShared_IsSeenByThoseItIsMeantForOnly()
    {
        var lin = await server.PersonAsync("Lin Wei", "north", Roles.ComplaintOfficer);
        var he = await server.PersonAsync("He Yu", "north", Roles.ComplaintOfficer);
        var southern = await server.PersonAsync("Su Nan", "south", Roles.ComplaintOfficer);

        await Views.KeepAsync(lin, "Mine", new CaseFilter { Search = "停电" }, sharedWith: null);
        await Views.KeepAsync(lin, "Ours", new CaseFilter { Standing = CaseStanding.Overdue }, sharedWith: "north");

        Assert.Equal(["Mine", "Ours"], (await Views.OfAsync(lin)).Select(view => view.Name));
        var shared = Assert.Single(await Views.OfAsync(he));
        Assert.Equal(("Ours", CaseStanding.Overdue, "north"), (shared.Name, shared.Filter.Standing, shared.Unit));
        Assert.Empty(await Views.OfAsync(southern));
        await Views.RemoveAsync(southern, shared.Id);
        Assert.Single(await Views.OfAsync(he));
        await Views.RemoveAsync(he, shared.Id);
        Assert.Equal(["Mine"], (await Views.OfAsync(lin)).Select(view => view.Name));
        await Assert.ThrowsAsync<InvalidCaseException>(() => Views.KeepAsync(southern, "Theirs", new CaseFilter(), sharedWith: "north"));
        await Assert.ThrowsAsync<InvalidCaseException>(() => Views.KeepAsync(lin, " ", new CaseFilter(), sharedWith: null));
    }

    [Fact]
    public async Task View_ForAnAccountCutOffMeanwhile_IsNeitherKeptNorRemoved()
    {
        var (ma, gone) = (await server.PersonAsync("Ma Rui", "north", Roles.ComplaintOfficer), await server.PersonAsync("Gu Ning", "north", Roles.ComplaintOfficer));
        await Views.KeepAsync(ma, "Ours", new CaseFilter { Standing = CaseStanding.Overdue }, sharedWith: "north");
        var shared = Assert.Single(await Views.OfAsync(ma));
        await server.CutOffAsync(gone);

        await Assert.ThrowsAsync<InvalidCaseException>(() => Views.KeepAsync(gone, "Mine", new CaseFilter(), sharedWith: null));
        await Assert.ThrowsAsync<InvalidCaseException>(() => Views.KeepAsync(gone, "Theirs", new CaseFilter(), sharedWith: "north"));
        await Views.RemoveAsync(gone, shared.Id);

        Assert.Equal(["Ours"], (await Views.OfAsync(gone)).Select(view => view.Name));
        await Views.RemoveAsync(ma, shared.Id);
        Assert.Empty(await Views.OfAsync(ma));
    }

    [Fact]
    public async Task SharedRead_OfOneSight_IsReadOnce_AndNeverForAnother()
    {
        using var desk = await server.ClientAsync("desk", "north");
        var first = await desk.RecordAsync(new { text = "Shared first", unit = "north" });
        var (lin, he) = (await server.PersonAsync("Lin Wei", "north", Roles.ComplaintOfficer), await server.PersonAsync("He Yu", "north", Roles.ComplaintOfficer));
        var southern = await server.PersonAsync("Su Nan", "south", Roles.ComplaintOfficer);
        var supervisor = await server.PersonAsync("Zheng Guoliang", "north", Roles.SupervisionOfficer);
        var feed = server.Services.GetRequiredService<DeskFeed>();
        var clock = new FakeTimeProvider();
        var reads = new SharedReads(Queries, feed, clock);
        var filter = new CaseFilter { Order = CaseOrder.Newest };

        await ToldAsync(() => desk.RecordAsync(new { text = "Shared second", unit = "north" }));
        var (ours, his) = (await reads.ListAsync(lin, filter, 50), await reads.ListAsync(he, filter, 50));
        var theirs = await reads.ListAsync(southern, filter, 50);
        var sealedOnes = await reads.ListAsync(supervisor, filter, 50);

        Assert.Same(ours, his);
        Assert.Contains(ours.Lines, line => line.Number == first);
        Assert.Empty(theirs.Lines);
        Assert.NotSame(ours, sealedOnes);
        Assert.NotSame(ours, await reads.ListAsync(lin, filter with { Standing = CaseStanding.Overdue }, 50));
        Assert.Equal(await Queries.CountAsync(lin, [filter, new CaseFilter { Unit = "south" }], 100), await reads.CountAsync(he, [filter, new CaseFilter { Unit = "south" }], 100));

        var third = await ToldAsync(() => desk.RecordAsync(new { text = "Shared third", unit = "north" }));
        var after = await reads.ListAsync(he, filter, 50);
        Assert.Equal(third, after.Lines[0].Number);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotSame(after, await reads.ListAsync(lin, filter, 50));

        // An earlier change may be told in a tick of its own: waited for is the one that tells this.
        async Task<string> ToldAsync(Func<Task<string>> change)
        {
            var told = Channel.CreateUnbounded<string>();
            using var _ = feed.Subscribe(moved =>
            {
                foreach (var each in moved) told.Writer.TryWrite(each.Number);
                return Task.CompletedTask;
            });
            var number = await change();
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            while (await told.Reader.ReadAsync(limit.Token) != number)
            {
            }

            return number;
        }
    }

    [Fact]
    public async Task Screen_CaseChangesBeforeTheBrowserHasThePage_IsReadAgain()
    {
        using var desk = await server.ClientAsync("desk", "north");
        var feed = server.Services.GetRequiredService<DeskFeed>();
        await using var browser = new BunitContext();
        browser.Services.AddSingleton(feed);

        var screen = browser.Render<Screen>(parameters => parameters.Add(each => each.Meanwhile, () =>
        {
            var before = feed.Tick;
            _ = Task.Run(() => desk.RecordAsync(new { text = "Just now", unit = "north" }));
            Assert.True(SpinWait.SpinUntil(() => feed.Tick > before, TimeSpan.FromSeconds(20)));
        }));

        screen.WaitForAssertion(() => Assert.Equal("1", screen.Markup), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Mention_UntilTheCaseIsOpened_StandsInThatOfficersView()
    {
        using var desk = await server.ClientAsync("desk", "north");
        var number = await desk.RecordAsync(new { text = "Ask the meter shop", unit = "north" });
        var he = await server.PersonAsync("He Yu", "north", Roles.ComplaintOfficer);
        var name = he.Identity!.Name!;
        var view = new CaseFilter { Mentioned = name };
        var lin = await server.PersonAsync("Lin Wei", "north", Roles.ComplaintOfficer);
        await server.Services.GetRequiredService<ComplaintDesk>().ActAsync(lin, number, ComplaintVerb.Note, new() { Text = "Please look", Mentions = [name] });

        Assert.Equal([1, 0], await Queries.CountAsync(he, [view, new CaseFilter { Mentioned = lin.Identity!.Name }], 100));
        await Queries.SeenAsync(he, number, 2);
        Assert.Equal([0], await Queries.CountAsync(he, [view], 100));
        await server.Services.GetRequiredService<ComplaintDesk>().ActAsync(lin, number, ComplaintVerb.Note, new() { Text = "Again", Mentions = [name] });
        Assert.Equal([1], await Queries.CountAsync(he, [view], 100));
    }

    [Fact]
    public void MayShow_ByUnitSealOfficerAndState_TellsWhatALeftAloneListWouldMiss()
    {
        var tree = server.Services.GetRequiredService<Organizations>().Current;
        var north = new CaseMoved("2026-000001", 2, tree.Unit("north")!.Id, IsSealed: false, "lin.wei", ComplaintState.Assigned);
        var (lin, head) = (Person(Roles.ComplaintOfficer, "north"), Person(Roles.SupervisionOfficer, Access.WholeOrganization));
        bool May(CaseFilter filter, ClaimsPrincipal reader, CaseMoved moved) => CaseRelevance.MayShow(filter, reader, tree, moved);

        Assert.True(May(new(), lin, north));
        Assert.True(May(new() { Unit = "head" }, head, north));
        Assert.False(May(new(), Person(Roles.ComplaintOfficer, "south"), north));
        Assert.False(May(new() { Unit = "south" }, head, north));
        Assert.False(May(new(), lin, north with { IsSealed = true }));
        Assert.True(May(new(), head, north with { IsSealed = true }));
        Assert.False(May(new() { Officer = "he.yu" }, lin, north));
        Assert.False(May(new() { States = [ComplaintState.Closed] }, lin, north));
        Assert.False(May(new() { Standing = CaseStanding.Unassigned }, lin, north));
        Assert.False(May(new() { Standing = CaseStanding.Open }, lin, north with { State = ComplaintState.Closed }));
    }

    [Fact]
    public async Task Bulk_TakenBackInTime_DoesNothing_OtherwiseEachCaseAnswersForItself()
    {
        using var desk = await server.ClientAsync("desk", "north");
        var (one, other, foreign) = (await desk.RecordAsync(new { text = "One", unit = "north" }), await desk.RecordAsync(new { text = "Other", unit = "north" }), "2026-999999");
        var lin = await server.PersonAsync("Lin Wei", "north", Roles.ComplaintOfficer);
        var time = new FakeTimeProvider();
        var bulk = new BulkDesk(server.Services.GetRequiredService<ComplaintDesk>(), time);

        var regretted = bulk.Begin(lin, ComplaintVerb.Acknowledge, new(), [one]);
        Assert.True(bulk.Undo(regretted));
        await regretted.Ended;
        Assert.Equal((BulkState.Undone, 0), (regretted.State, regretted.Done));
        Assert.Equal(ComplaintState.Received, (await Queries.FindAsync(lin, one))!.Complaint.State);

        var meant = bulk.Begin(lin, ComplaintVerb.Acknowledge, new(), [one, other, foreign]);
        time.Advance(BulkDesk.Grace);
        await meant.Ended;
        Assert.Equal((BulkState.Done, 2), (meant.State, meant.Done));
        Assert.Equal([foreign], meant.Refused.Select(each => each.Number));
        Assert.False(bulk.Undo(meant));

        var last = bulk.Begin(lin, ComplaintVerb.Note, new() { Text = "Before the stop" }, [one]);
        await ((IHostedService)bulk).StopAsync(default);
        Assert.Equal(1, last.Done);
        Assert.Throws<InvalidCaseException>(() => bulk.Begin(lin, ComplaintVerb.Withdraw, new() { Reason = "r" }, [one]));
    }

    private static ClaimsPrincipal Person(string role, string unit) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, "lin.wei"), new Claim(ClaimTypes.Role, role), new Claim(SecurityClaims.Unit, unit)], "test"));

    /// <summary>Shows how often it was read after its beginning, during which something happens.</summary>
    private sealed class Screen : CaseScreen
    {
        private int readings;

        [Parameter]
        public Action Meanwhile { get; set; } = default!;

        protected override void OnInitialized() => Meanwhile();

        protected override Task ReadAsync()
        {
            readings++;
            return Task.CompletedTask;
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, readings);
    }
}
