using CustomerService.Dashboard.Intake.Asterisk.Status;
using CustomerService.Domain.Hotline;
using Microsoft.Extensions.Options;
using Xunit;

namespace CustomerService.Dashboard.Tests.Intake.Asterisk;

/// <summary>What happened while nobody listened: connections that break, restarts on either side, a clock that is put. Every call counts once.</summary>
public sealed class ManagerClientGapTests : ManagerClientContext
{
    [Fact]
    public async Task CutInMidLine_ThenConnectedAgain_CountsTheCallOnce()
    {
        await using var exchange = new FakeExchange(async (caller, number) =>
        {
            if (number == 1)
            {
                await caller.WelcomeAsync();
                await caller.SendAsync(Join + Connect[..40]);
                return;
            }

            await caller.WelcomeAsync();
            await caller.SendAsync(Complete.Replace("HoldTime: 5\nTalkTime: 9", "HoldTime: 0\nTalkTime: 1", StringComparison.Ordinal));
            await caller.StayAsync();
        });
        var monitor = Follow(exchange);

        await UntilAsync(async () => await LegsAsync() is [{ EndedMs: not null }]);

        var leg = Assert.Single(await LegsAsync());
        Assert.Equal((LegOutcome.Answered, 0L, 1000L), (leg.Outcome, leg.WaitMs!.Value, leg.TalkMs!.Value));
        Assert.Equal(2, monitor.Current.Connects);
    }

    [Fact]
    public async Task CallerLeftDuringTheGap_AfterReconnecting_IsLostAndNotWaitingForEver()
    {
        await using var exchange = new FakeExchange(async (caller, number) =>
        {
            await caller.WelcomeAsync();
            if (number > 1) await caller.StayAsync();
            else await caller.SendAsync(Join);
        });
        var monitor = Follow(exchange);

        await UntilAsync(() => monitor.Current is { Connects: 2, Phase: ExchangePhase.Connected });
        await UntilAsync(async () => await LegsAsync() is [{ Reason: LeftReason.Lost }]);

        Assert.Equal(1, monitor.Current.Resynchronization!.Gone);
    }

    [Fact]
    public async Task CallerStillWaitingAfterTheGap_OrARestartHere_CountsOnce()
    {
        const string Waiting = "Event: QueueEntry\nUniqueid: c1\nQueue: hotline-a\nPosition: 1\nWait: 7\n\n";
        await using var exchange = new FakeExchange(async (caller, number) =>
        {
            await caller.WelcomeAsync(number == 1 ? "" : Waiting);
            if (number == 1) await caller.SendAsync(Join);
            else await caller.StayAsync();
        });
        var monitor = Follow(exchange);
        await UntilAsync(() => monitor.Current is { Connects: 2, Phase: ExchangePhase.Connected });
        var restarted = Follow(exchange);
        await UntilAsync(() => restarted.Current.Phase == ExchangePhase.Connected);

        Assert.Equal(LegOutcome.Waiting, Assert.Single(await LegsAsync()).Outcome);
        Assert.Equal((1, 0), (restarted.Current.Resynchronization!.Waiting, restarted.Current.Resynchronization.Missed));
    }

    [Fact]
    public async Task TwoConnectionsToOneExchange_TellingTheSame_CountOnce()
    {
        await using var exchange = new FakeExchange(async (caller, _) =>
        {
            await caller.WelcomeAsync();
            await caller.SendAsync(Join + Leave + Connect + Complete);
            await caller.StayAsync();
        });
        var first = Follow(exchange);
        var second = Follow(exchange);

        await UntilAsync(() => first.Current.LastEventAt is not null && second.Current.LastEventAt is not null);
        await UntilAsync(async () => await LegsAsync() is [{ EndedMs: not null }]);

        Assert.Equal(LegConflicts.None, Assert.Single(await LegsAsync()).Conflicts);
    }

    [Fact]
    public async Task QueuesNotLoadedYet_StateIsAskedForAgain()
    {
        await using var exchange = new FakeExchange(async (caller, _) =>
        {
            await caller.SendAsync("Asterisk Call Manager/11.0.0\n");
            await caller.AcceptLoginAsync();
            for (var i = 0; i < 2; i++)
            {
                var question = await caller.ReadAsync();
                await caller.SendAsync($"Response: Error\nActionID: {question["ActionID"]}\nMessage: Invalid/unknown command: QueueStatus. Use Action: ListCommands to show available commands.\n\n");
            }

            await caller.StayAsync();
        });
        var monitor = Follow(exchange);

        await UntilAsync(() => monitor.Current.Phase == ExchangePhase.Connected);

        Assert.Equal(3, exchange.Actions.Count(action => action == "QueueStatus"));
    }

    [Fact]
    public async Task ClockPutBackAnHour_WhileSomebodyWaits_LeavesTheWaitRight()
    {
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var exchange = new FakeExchange(async (caller, _) =>
        {
            await caller.WelcomeAsync();
            await caller.SendAsync(Join);
            await goOn.Task;
            await caller.SendAsync("Event: AgentConnect\nUniqueid: c1\nQueue: hotline-a\nMemberName: Ana Silva\n\n");
            await caller.StayAsync();
        });
        var wall = new WallClock(Clock);
        Follow(exchange, time: wall);
        await UntilAsync(async () => await LegsAsync() is [_], step: TimeSpan.Zero);
        Clock.Advance(TimeSpan.FromSeconds(8));
        wall.PutBy(TimeSpan.FromHours(-1));
        goOn.SetResult();
        await UntilAsync(async () => await LegsAsync() is [{ Outcome: LegOutcome.Answered }], step: TimeSpan.Zero);

        var leg = Assert.Single(await LegsAsync());
        Assert.Equal((8000L, LegConflicts.None), (leg.WaitMs!.Value, leg.Conflicts));
    }

    [Fact]
    public async Task RestartedExchange_WithoutALog_LosesWhoWaited()
    {
        await using var exchange = new FakeExchange(async (caller, number) =>
        {
            await caller.WelcomeAsync(uptime: number == 1 ? 1000 : 0);
            if (number == 1) await caller.SendAsync(Join + Join.Replace("c1", "c2", StringComparison.Ordinal) + Connect.Replace("HoldTime: 5", "HoldTime: 0", StringComparison.Ordinal));
            else await caller.StayAsync();
        });
        var monitor = Follow(exchange);

        await UntilAsync(() => monitor.Current is { Connects: 2, Phase: ExchangePhase.Connected });
        await UntilAsync(async () => (await LegsAsync()).TrueForAll(leg => !leg.IsOpen));

        var legs = await LegsAsync();
        Assert.Equal([(LegOutcome.Answered, (long?)null), (LegOutcome.Left, null)], legs.Select(leg => (leg.Outcome, leg.TalkMs)));
    }

    /// <summary>A clock on the wall that somebody puts; what has elapsed stays what it is.</summary>
    private sealed class WallClock(TimeProvider elapsed) : TimeProvider
    {
        private TimeSpan put;

        public override long TimestampFrequency => elapsed.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => elapsed.GetUtcNow() + put;

        public override long GetTimestamp() => elapsed.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => elapsed.CreateTimer(callback, state, dueTime, period);

        public void PutBy(TimeSpan by) => put += by;
    }
}
