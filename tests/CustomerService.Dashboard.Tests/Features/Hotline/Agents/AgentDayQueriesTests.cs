using CustomerService.Dashboard.Features.Hotline.Agents;
using CustomerService.Dashboard.Tests.Features.Administration;
using CustomerService.Dashboard.Tests.Features.Hotline.Explain;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Agents;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Hotline.Agents;

public sealed class AgentDayQueriesTests : IAsyncLifetime
{
    private readonly Office office = new();
    private readonly DateTimeOffset start = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().AddHours(-2).ToUnixTimeSeconds());

    public ValueTask InitializeAsync() => office.InitializeAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Day_OfAnAgent_JoinsStatesTalksAndRings()
    {
        await AppendAsync(
            State("1001", -600, AgentState.Paused, "午餐") with { Queues = ["hotline-a"] }, State("1001", 60, AgentState.Available),
            Floor.Report(CallEventType.Offered, "c", At(90)), Floor.Report(CallEventType.Answered, "c", At(100)) with { Agent = "1001" },
            Floor.Report(CallEventType.Ended, "c", At(160)), State("1001", 160, AgentState.WrapUp), State("1001", 180, AgentState.Available),
            State("1001", 200, AgentState.Available) with { Type = CallEventType.AgentNoAnswer, State = null, Id = "ring" });

        var day = Assert.Single(await ReadAsync("north"));

        Assert.Equal(
            [(AgentState.Paused, 0, 60), (AgentState.Available, 60, 100), (AgentState.OnCall, 100, 160), (AgentState.WrapUp, 160, 180), (AgentState.Available, 180, 300)],
            day.Segments.Select(segment => (segment.State!.Value, Seconds(segment.FromMs), Seconds(segment.ToMs))));
        Assert.Equal(1, day.Answered);
        Assert.Equal(200, Seconds(Assert.Single(day.NoAnswers)));
        Assert.Equal(new AgentPause("午餐", 1, 60_000), Assert.Single(day.Totals.Pauses));
        Assert.Equal(80, Math.Round(day.Totals.Occupancy.Numerator / 1000.0));

        // A minute of talk and twenty seconds of wrap-up.
        Assert.Equal(80.0, Math.Round(day.Handling.Seconds!.Value));
        Assert.Equal((1L, 1L), (day.Handling.Talks, day.Handling.WrapUps));
    }

    [Fact]
    public async Task Day_OfAnotherUnit_IsNotShown()
    {
        await AppendAsync(State("1001", 0, AgentState.Available) with { Queues = ["hotline-a"] }, State("2001", 0, AgentState.Available) with { Queues = ["hotline-b"] });

        Assert.Equal("1001", Assert.Single(await ReadAsync("north")).Agent);
        Assert.Equal(["1001", "2001"], (await ReadAsync("head")).Select(day => day.Agent));
    }

    [Fact]
    public async Task Day_OfAnAgentWithoutAQueue_IsShownInTheUnitThatSpokeOfIt()
    {
        await AppendAsync(State("1001", 0, AgentState.Available) with { Unit = "north" }, State("2001", 0, AgentState.Available) with { Unit = "north", Queues = ["hotline-b"] });

        Assert.Equal("1001", Assert.Single(await ReadAsync("north")).Agent);
    }

    [Fact]
    public async Task Day_AtItsLatestMoment_SaysWhatTheBoardSays()
    {
        await AppendAsync(
            State("1001", 0, AgentState.Available) with { Queues = ["hotline-a"] }, State("1002", 5, AgentState.Paused) with { Queues = ["hotline-a"] },
            Floor.Report(CallEventType.Offered, "c", At(10)), Floor.Report(CallEventType.Answered, "c", At(20)) with { Agent = "1001" },
            Floor.Report(CallEventType.Offered, "d", At(11)), Floor.Report(CallEventType.Answered, "d", At(21)) with { Agent = "1002" },
            State("1001", 30, AgentState.WrapUp), State("1002", 30, AgentState.Paused));

        var days = await ReadAsync("north");
        var board = office.Get<LiveBoard>().Snapshot("north")!;
        Assert.Equal(board.Agents.Select(agent => (agent.Code, (AgentState?)agent.State)), days.Select(day => (day.Agent, day.Segments[^1].State)));
        Assert.Equal([AgentState.WrapUp, AgentState.OnCall], board.Agents.Select(agent => agent.State));
    }

    private Task<IReadOnlyList<AgentDay>> ReadAsync(string unit) => office.Get<AgentDayQueries>().ReadAsync(office.Get<Organizations>().Current.Unit(unit)!, start, At(300));

    private DateTimeOffset At(double seconds) => start.AddSeconds(seconds);

    private int Seconds(long ms) => (int)((ms - start.ToUnixTimeMilliseconds()) / 1000);

    private CallEvent State(string agent, double at, AgentState state, string? reason = null) =>
        Floor.Report(CallEventType.AgentState, agent, At(at)) with { Queue = null, State = state, StateReason = reason, Id = $"{agent}-{at}" };

    private Task<AppendResult> AppendAsync(params CallEvent[] events) => office.Get<Journal>().AppendAsync(events);
}
