using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Calls;
using CustomerService.Dashboard.Features.Complaints.Intake;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Complaints.Rules;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk.Calls;

/// <summary>A case that begins from a call, at the doors that its pages use.</summary>
public sealed class DeskCallsTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private DeskCalls Calls => server.Services.GetRequiredService<DeskCalls>();

    [Fact]
    public async Task Call_OfTheOfficersUnit_TakesItsCallerAlongWithoutShowingTheNumber()
    {
        await CallAsync("hb-1", "hotline-a", "13900001234", "电费差错");
        var lin = await server.PersonAsync("Lin Wei", "north", Roles.ComplaintOfficer);

        var call = await Calls.FindAsync(lin, "hb-1");
        Assert.Equal(("139****1234", "Line A", true), (call!.MaskedCaller, call.Queue.Name, call.IsTalking));
        var entry = new NewCaseEntry { Title = "电费多扣", Text = "八月电费扣了两次" };
        entry.Begin(call, server.Services.GetRequiredService<CaseRules>().Now(Now).Pack);
        Assert.Equal(("complaint", "bill-wrong", "north"), (entry.Kind, entry.Category, entry.Unit));
        var (made, _) = await server.Services.GetRequiredService<ComplaintDesk>().ReceiveAsync(lin, entry.ToCase(call, []));

        Assert.Equal(("hb-1", "hotline-a", "call", "13900001234"), (made.Intake.Call, made.Intake.Queue, made.Intake.Channel, made.Complainant.Phone));
        Assert.Equal([made.Number], (await Calls.CasesAsync(lin, "hb-1")).Select(line => line.Number));
        Assert.Equal([made.Number], Assert.Single(await Calls.NowAsync(lin, 60), now => now.Origin.Call == "hb-1").Cases.Select(line => line.Number));
        entry.TakesCaller = false;
        Assert.Null(entry.ToCase(call, []).Complainant.Phone);
    }

    [Fact]
    public async Task Call_OfAnotherUnitOrForWhoDoesNotRecord_IsNotThere()
    {
        await CallAsync("hb-2", "hotline-b", "13900005678");
        var north = await server.PersonAsync("Lin Wei", "north", Roles.ComplaintOfficer);
        var executive = await server.PersonAsync("Zhou Qi", "south", Roles.Executive);

        Assert.Null(await Calls.FindAsync(north, "hb-2"));
        Assert.DoesNotContain(await Calls.NowAsync(north, 60), now => now.Origin.Call == "hb-2");
        Assert.Null(await Calls.FindAsync(executive, "hb-2"));
        Assert.Empty(await Calls.NowAsync(executive, 60));
        Assert.NotNull(await Calls.FindAsync(await server.PersonAsync("Su Nan", "south", Roles.HotlineSupervisor), "hb-2"));
    }

    [Fact]
    public async Task Call_WithASealedCase_NamesItToNobody()
    {
        await CallAsync("hb-3", "hotline-a", "13900009012");
        using var desk = await server.ClientAsync("desk");
        await desk.RecordAsync(new { text = "检修班收钱", kind = "report", category = "violation", unit = "north", call = "hb-3" });
        var open = await desk.RecordAsync(new { text = "电话难打通", unit = "north", call = "hb-3" });

        foreach (var role in new[] { Roles.ComplaintOfficer, Roles.SupervisionOfficer, Roles.HotlineSupervisor })
        {
            var person = await server.PersonAsync("Wei An", "head", role);
            Assert.Equal([open], (await Calls.CasesAsync(person, "hb-3")).Select(line => line.Number));
            Assert.Equal([open], Assert.Single(await Calls.NowAsync(person, 60), now => now.Origin.Call == "hb-3").Cases.Select(line => line.Number));
        }
    }

    private async Task CallAsync(string call, string queue, string caller, string? category = null)
    {
        using var pbx = await server.ClientAsync("intake");
        using var taken = await pbx.PostAsync(
            Events.Json($"{call}-o", "call.offered", call, Now.AddSeconds(-60), new { queue, caller, category }), Events.Answered(call, queue, Now.AddSeconds(-50)));
        taken.EnsureSuccessStatusCode();
    }
}
