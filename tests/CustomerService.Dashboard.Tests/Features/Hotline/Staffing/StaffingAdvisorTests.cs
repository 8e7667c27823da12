using CustomerService.Dashboard.Features.Hotline.Staffing;
using CustomerService.Dashboard.Tests.Features.Hotline.Explain;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Staffing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Hotline.Staffing;

public sealed class StaffingAdvisorTests(Floor floor) : IClassFixture<Floor>
{
    [Fact]
    public async Task Advise_ForAUnit_SpeaksOfItsOwnQueuesFromTheirOwnCalls()
    {
        var advices = await floor.Get<StaffingAdvisor>().AdviseAsync(floor.Unit("north"));

        var advice = Assert.Single(advices);
        Assert.Equal("hotline-a", advice.Queue.Code);

        // Two of three calls; each talk lasts a minute.
        Assert.Equal(86, advice.Advice.Sample.Arrivals);
        Assert.Equal(60, advice.Advice.Sample.Handling!.Value.Seconds, 1e-6);

        // Nobody said when the agents wrap up: the talk alone stands, and says that it does.
        Assert.True(advice.Advice.Sample.IsTalkAlone);

        // Whoever never reported a state is not known to be at work.
        Assert.Equal(0, advice.Advice.Agents);
        Assert.NotNull(advice.Advice.Needed);
    }

    [Fact]
    public async Task Advise_WhereAgentsSayTheyWrapUp_HandlesForTalkAndWrapUp()
    {
        // A queue that nothing else in this class calls.
        await floor.Get<Organizations>().ChangeAsync(async db => db.Add(new CallQueue("hotline-s", "Line S", await db.Units.SingleAsync(unit => unit.Code == "south"))));
        var (queue, begin) = ("hotline-s", TimeProvider.System.GetUtcNow().AddMinutes(-20));
        for (var call = 0; call < 10; call++)
        {
            var (name, offered) = ($"wrapped-{call}", begin.AddSeconds(call * 90));
            await floor.Get<Journal>().AppendAsync(
            [
                Floor.Report(CallEventType.Offered, name, offered, queue), Floor.Report(CallEventType.Answered, name, offered.AddSeconds(5), queue) with { Agent = "3001" },
                Floor.Report(CallEventType.Ended, name, offered.AddSeconds(45), queue) with { Agent = "3001" },
                Said(offered.AddSeconds(45), AgentState.WrapUp), Said(offered.AddSeconds(70), AgentState.Available),
            ]);
        }

        var advice = Assert.Single(await floor.Get<StaffingAdvisor>().AdviseAsync(floor.Unit("south")), advice => advice.Queue.Code == queue);

        Assert.Equal((40.0, 25.0, 65.0), (
            advice.Advice.Sample.Talk!.Value.Seconds, advice.Advice.Sample.WrapUp!.Value.Seconds, advice.Advice.Sample.Handling!.Value.Seconds));

        static CallEvent Said(DateTimeOffset at, AgentState state) => new()
        {
            Source = "pbx-1", Id = $"3001-{at.Ticks}", Type = CallEventType.AgentState, Subject = "3001", Time = at, State = state, Queues = ["hotline-s"],
        };
    }

    [Fact]
    public async Task Patience_OverADay_IsAllWaitingOverThoseWhoHungUp()
    {
        var (earlier, queue) = (floor.Start.AddHours(-5), floor.Get<Organizations>().Current.Queue("hotline-b")!);
        await floor.Get<Journal>().AppendAsync(
        [
            Floor.Report(CallEventType.Offered, "gave-up", earlier, queue.Code),
            Floor.Report(CallEventType.Abandoned, "gave-up", earlier.AddSeconds(90), queue.Code),
            Floor.Report(CallEventType.Offered, "answered", earlier, queue.Code),
            Floor.Report(CallEventType.Answered, "answered", earlier.AddSeconds(30), queue.Code) with { Agent = "1002" },
        ]);

        // Nobody hung up in the last half hour, but a day knows better.
        var (from, patience) = await floor.Get<PatienceMeter>().MeasureAsync(queue, earlier.AddHours(4));

        Assert.Equal(earlier.AddHours(-20), from);
        Assert.Equal(new Estimate(120, 1), patience);
    }

    [Fact]
    public async Task Advise_AskedByManyAtOnce_IsWorkedOutOnce()
    {
        var advisor = floor.Get<StaffingAdvisor>();

        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => advisor.AdviseAsync(floor.Unit("head"))));

        Assert.Single(all.Select(advices => advices.Single(advice => advice.Queue.Code == "hotline-b")).Distinct(ReferenceEqualityComparer.Instance));
    }
}
