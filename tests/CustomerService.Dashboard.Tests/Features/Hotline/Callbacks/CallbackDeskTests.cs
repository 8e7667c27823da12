using System.Security.Claims;
using CustomerService.Dashboard.Features.Hotline.Callbacks;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Tests.Features.Administration;
using CustomerService.Dashboard.Tests.Features.Hotline.Explain;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Callbacks;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Hotline.Callbacks;

public sealed class CallbackDeskTests : IAsyncLifetime
{
    private const string Wei = "13900000001";
    private const string Hong = "13900000002";
    private const string Jun = "13900000003";

    private readonly Office office = new();
    private readonly DateTimeOffset start = TimeProvider.System.GetUtcNow().AddMinutes(-30);

    private CallbackDesk Desk => office.Get<CallbackDesk>();

    public ValueTask InitializeAsync() => office.InitializeAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task List_OfCallersWhoGaveUp_IsInTheOrderInWhichTheyCame()
    {
        await GaveUpAsync(Hong, at: 3, "b");
        await GaveUpAsync(Wei, at: 1, "a");
        await GaveUpAsync(Wei, at: 9, "c");
        await GaveUpAsync(Jun, at: 2, "d", queue: "hotline-b");

        var list = await ListAsync("north");
        Assert.Equal([Wei, Hong], list.Lines.Select(line => line.Caller));
        Assert.Equal([2, 1], list.Lines.Select(line => line.Calls));
        Assert.Equal([Wei, Jun, Hong], (await ListAsync("head")).Lines.Select(line => line.Caller));
    }

    [Fact]
    public async Task List_CallerWhoGotThroughLaterInAnyQueue_IsResolvedByItself()
    {
        await GaveUpAsync(Wei, at: 1, "a");
        await GaveUpAsync(Hong, at: 2, "b");
        await ReportAsync("c", 5, "hotline-b", Wei, CallEventType.Answered);
        await ReportAsync("d", 1.5, "hotline-a", Hong, CallEventType.Answered);

        var list = await ListAsync("north");
        Assert.Equal((Hong, 1), (Assert.Single(list.Lines).Caller, list.GotThrough));
    }

    [Fact]
    public async Task TakeNext_ByManyAtOnce_GivesEachCallerToOne()
    {
        for (var i = 0; i < 6; i++) await GaveUpAsync($"1390000010{i}", at: i, $"call-{i}");
        var people = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SupervisorAsync()));

        var results = await Task.WhenAll(people.Select(person => Desk.TakeNextAsync(person, "north")));

        Assert.Equal(6, results.Count(result => result == CallbackResult.Done));
        var lines = (await ListAsync("north")).Lines;
        Assert.Equal(6, lines.Select(line => line.TakenBy).Distinct().Count());
        Assert.DoesNotContain(lines, line => line.TakenBy is null);
    }

    [Fact]
    public async Task TakeNext_WhileSomeoneWhoCameEarlierWaits_IsRefused()
    {
        await ReportAsync("waiting", 0, "hotline-a", Jun, conclusion: null);
        await GaveUpAsync(Wei, at: 1, "a");

        Assert.Equal(CallbackResult.SomeoneWaitsLonger, await Desk.TakeNextAsync(await SupervisorAsync(), "north"));
    }

    [Fact]
    public async Task TryAgain_KeepsThePlaceAndWaitsAWhile()
    {
        await GaveUpAsync(Wei, at: 1, "a");
        await GaveUpAsync(Hong, at: 2, "b");
        var ming = await SupervisorAsync();
        await Desk.TakeNextAsync(ming, "north");

        Assert.Equal(CallbackResult.Done, await Desk.DoneAsync(ming, "north", Wei, CallbackOutcome.TryAgain));

        var list = await ListAsync("north");
        Assert.Equal([Wei, Hong], list.Lines.Select(line => line.Caller));
        Assert.False(list.Lines[0].IsFree(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()));
        await Desk.TakeNextAsync(ming, "north");
        Assert.Equal(ming.Identity!.Name, (await ListAsync("north")).Lines[1].TakenBy);
    }

    [Fact]
    public async Task Done_SurvivesARestartAndARecount()
    {
        await GaveUpAsync(Wei, at: 1, "a");
        await GaveUpAsync(Hong, at: 2, "b");
        var ming = await SupervisorAsync();
        await Desk.TakeNextAsync(ming, "north");
        await Desk.DoneAsync(ming, "north", Wei, CallbackOutcome.Reached);
        await Desk.TakeNextAsync(ming, "north");
        await using (var db = Db()) await db.States.ExecuteUpdateAsync(state => state.SetProperty(row => row.Fingerprint, "other rules"));

        await office.Server.RestartAsync();

        var line = Assert.Single((await ListAsync("north")).Lines);
        Assert.Equal((Hong, ming.Identity!.Name), (line.Caller, line.TakenBy));
        Assert.Null((await JournalAudit.VerifyAsync(Db())).Problem);
    }

    [Fact]
    public async Task Done_ThenGivenUpAgain_IsANewEntry()
    {
        await GaveUpAsync(Wei, at: 1, "a");
        var ming = await SupervisorAsync();
        await Desk.TakeNextAsync(ming, "north");
        await Desk.DoneAsync(ming, "north", Wei, CallbackOutcome.NotReached);
        Assert.Empty((await ListAsync("north")).Lines);

        var again = TimeProvider.System.GetUtcNow().AddSeconds(2);
        await AppendAsync(
            Floor.Report(CallEventType.Offered, "z", again) with { Caller = Wei }, Floor.Report(CallEventType.Abandoned, "z", again.AddSeconds(9)));

        Assert.Equal(1, Assert.Single((await ListAsync("north")).Lines).Calls);
    }

    [Fact]
    public async Task Reveal_IsJournaledWithPersonAndReason()
    {
        await GaveUpAsync(Wei, at: 1, "a");
        var (ming, other) = (await SupervisorAsync(), await SupervisorAsync());
        await Desk.TakeNextAsync(ming, "north");

        Assert.Equal((CallbackResult.ReasonMissing, null), await Desk.RevealAsync(ming, "north", Wei, "  "));
        Assert.Equal((CallbackResult.NotAllowed, null), await Desk.RevealAsync(other, "north", Wei, "curious"));
        Assert.Equal((CallbackResult.Done, Wei), await Desk.RevealAsync(ming, "north", Wei, "回拨"));

        await using var db = Db();
        var entry = Assert.Single(await db.Journal.Where(row => row.Type == "callback.disclosed").ToListAsync());
        Assert.Equal(Wei, entry.Subject);
        Assert.Contains(ming.Identity!.Name!, entry.Data, StringComparison.Ordinal);
        Assert.Contains("回拨", entry.Data, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("south", Roles.HotlineSupervisor)]
    [InlineData("head", Roles.Executive)]
    public async Task Acts_OfOneWithoutTheUnitOrTheRole_AreRefused(string unit, string role)
    {
        await GaveUpAsync(Wei, at: 1, "a");
        var stranger = await office.SignedInAsync(await office.AddAsync(unit, role));
        var ming = await SupervisorAsync();
        await Desk.TakeNextAsync(ming, "north");

        Assert.Equal(CallbackResult.NotAllowed, await Desk.TakeNextAsync(stranger, "north"));
        Assert.Equal(CallbackResult.NotAllowed, await Desk.ReleaseAsync(stranger, "north", Wei));
        Assert.Equal(CallbackResult.NotAllowed, await Desk.DoneAsync(stranger, "north", Wei, CallbackOutcome.Reached));
        Assert.Equal(ming.Identity!.Name, Assert.Single((await ListAsync("north")).Lines).TakenBy);
    }

    private Task<CallbackList> ListAsync(string unit) => office.Get<CallbackQueries>().ReadAsync(office.Get<Organizations>().Current.Unit(unit)!);

    private async Task<ClaimsPrincipal> SupervisorAsync() => await office.SignedInAsync(await office.AddAsync("head", Roles.HotlineSupervisor));

    private CustomerServiceDb Db() => office.Get<IDbContextFactory<CustomerServiceDb>>().CreateDbContext();

    private Task GaveUpAsync(string caller, double at, string call, string queue = "hotline-a") => ReportAsync(call, at, queue, caller, CallEventType.Abandoned);

    private async Task ReportAsync(string call, double minutes, string queue, string caller, CallEventType? conclusion)
    {
        var offered = start.AddMinutes(minutes);
        await AppendAsync(Floor.Report(CallEventType.Offered, call, offered, queue) with { Caller = caller });
        if (conclusion is { } type) await AppendAsync(Floor.Report(type, call, offered.AddSeconds(20), queue) with { Agent = type == CallEventType.Answered ? "1001" : null });
    }

    private Task<AppendResult> AppendAsync(params CallEvent[] events) => office.Get<Journal>().AppendAsync(events);
}
