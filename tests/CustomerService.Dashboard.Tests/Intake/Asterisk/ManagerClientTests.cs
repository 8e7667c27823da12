using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CustomerService.Dashboard.Intake;
using CustomerService.Dashboard.Intake.Asterisk;
using CustomerService.Dashboard.Intake.Asterisk.Ami;
using CustomerService.Dashboard.Intake.Asterisk.Status;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CustomerService.Dashboard.Tests.Intake.Asterisk;

/// <summary>The client against an exchange that misbehaves, over a real socket; only the clock is ours.</summary>
public sealed class ManagerClientTests : IAsyncLifetime
{
    private const string Join = "Event: QueueCallerJoin\nUniqueid: c1\nQueue: hotline-a\nPosition: 1\nCallerIDNum: 99910000001\n\n";
    private const string Leave = "Event: QueueCallerLeave\nUniqueid: c1\nQueue: hotline-a\n\n";
    private const string Connect = "Event: AgentConnect\nUniqueid: c1\nQueue: hotline-a\nMemberName: Ana Silva\nDestUniqueid: a1\nHoldTime: 5\n\n";
    private const string Complete = "Event: AgentComplete\nUniqueid: c1\nQueue: hotline-a\nMemberName: Ana Silva\nHoldTime: 5\nTalkTime: 9\n\n";

    private readonly FakeTimeProvider clock = new(DateTimeOffset.FromUnixTimeSeconds(1795433400));
    private readonly RunningServer server;
    private readonly CancellationTokenSource stop = new();
    private readonly List<Task> clients = [];

    public ManagerClientTests() => server = new(clock);

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(clients);
        await server.DisposeAsync();
        stop.Dispose();
    }

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
    public async Task Nonsense_InsteadOfAGreeting_IsNamedAndTriedAgain()
    {
        await using var exchange = new FakeExchange((caller, _) => caller.SendAsync("SSH-2.0-OpenSSH_9.2\n"));
        var monitor = Follow(exchange);

        await UntilAsync(() => monitor.Current.Trouble == ExchangeTrouble.Nonsense && exchange.Connections > 1);
    }

    [Fact]
    public async Task Flood_OfMessages_IsReadThroughInBoundedMemory()
    {
        var noise = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Event: Newstate\r\nChannel: Local/s@phones-00000000;1\r\nUniqueid: x\r\n\r\n", 10_000)));
        await using var exchange = new FakeExchange(async (caller, _) =>
        {
            await caller.WelcomeAsync();
            for (var i = 0; i < 60; i++) await caller.SendAsync(noise);
            await caller.SendAsync(Join);
            await caller.StayAsync();
        });
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Follow(exchange);
        await UntilAsync(async () => await LegsAsync() is [{ Outcome: LegOutcome.Waiting }], step: TimeSpan.Zero);

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 20_000_000);
    }

    [Fact]
    public async Task EndlessMessage_IsGivenUp()
    {
        await using var exchange = new FakeExchange(async (caller, number) =>
        {
            await caller.WelcomeAsync();
            var line = Encoding.ASCII.GetBytes(new string('x', 64 * 1024));
            for (var i = 0; i < 20; i++) await caller.SendAsync(line);
            await caller.StayAsync();
        });
        var monitor = Follow(exchange);

        await UntilAsync(() => monitor.Current.Trouble == ExchangeTrouble.Nonsense);
    }

    [Fact]
    public async Task Silence_IsAnsweredByAPing_ThenByAnotherConnection()
    {
        await using var exchange = new FakeExchange(async (caller, number) =>
        {
            await caller.WelcomeAsync();
            if (number > 1) await caller.StayAsync();
            while (await caller.ReadAsync() is { Count: > 0 })
            {
            }
        });
        var monitor = Follow(exchange);
        await UntilAsync(() => monitor.Current.Phase == ExchangePhase.Connected);
        var began = clock.GetUtcNow();

        await UntilAsync(() => exchange.Actions.Contains("Ping"));
        Assert.InRange((clock.GetUtcNow() - began).TotalSeconds, 14, 300);
        await UntilAsync(() => monitor.Current.Trouble == ExchangeTrouble.Silent || exchange.Connections > 1);
        Assert.InRange((clock.GetUtcNow() - began).TotalSeconds, 28, 300);
        await UntilAsync(() => monitor.Current is { Phase: ExchangePhase.Connected, Connects: 2 });
    }

    [Fact]
    public async Task WrongSecret_IsSaidAndTriedAgainSlowly_WithoutNamingIt()
    {
        await using var exchange = new FakeExchange(async (caller, _) =>
        {
            await caller.SendAsync("Asterisk Call Manager/11.0.0\n");
            var login = await caller.ReadAsync();
            await caller.SendAsync($"Response: Error\nActionID: {login["ActionID"]}\nMessage: Authentication failed\n\n");
        });
        var monitor = Follow(exchange);

        await UntilAsync(() => monitor.Current.Trouble == ExchangeTrouble.LoginRefused, step: TimeSpan.Zero);

        Assert.InRange(monitor.Current.RetryAt!.Value - clock.GetUtcNow(), TimeSpan.FromSeconds(55), TimeSpan.FromSeconds(185));
        Assert.DoesNotContain("hush", monitor.Current.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, exchange.Connections);
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Tls_CertificateNotSignedByAnybodyKnown_IsTakenOnlyWhenPinned(bool isPinned)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=pbx", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using var exchange = new FakeExchange(
            async (caller, _) =>
            {
                await caller.WelcomeAsync();
                await caller.StayAsync();
            },
            certificate);
        var monitor = Follow(exchange, settings =>
        {
            settings.Tls = true;
            settings.TlsSha256 = isPinned ? certificate.GetCertHashString(HashAlgorithmName.SHA256) : "";
        });

        await UntilAsync(() => isPinned ? monitor.Current.Phase == ExchangePhase.Connected : monitor.Current.Trouble == ExchangeTrouble.Untrusted);
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
        var wall = new WallClock(clock);
        Follow(exchange, time: wall);
        await UntilAsync(async () => await LegsAsync() is [_], step: TimeSpan.Zero);
        clock.Advance(TimeSpan.FromSeconds(8));
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

    private ExchangeMonitor Follow(FakeExchange exchange, Action<ExchangeSettings>? adjust = null, TimeProvider? time = null)
    {
        time ??= clock;
        var settings = new ExchangeSettings { Name = "pbx", Host = "127.0.0.1", Port = exchange.Port, User = "monitor", Secret = "hush" };
        adjust?.Invoke(settings);
        var monitor = new ExchangeMonitor(settings, time);
        var services = server.Services;
        var journal = new ExchangeJournal(services.GetRequiredService<EventIntake>(), services.GetRequiredService<IntakeMetrics>(), services.GetRequiredService<Organizations>(), monitor, time);
        var visits = new OpenVisits(services.GetRequiredService<IDbContextFactory<CustomerServiceDb>>(), time);
        var client = new ManagerClient(settings, journal, monitor, visits, services.GetRequiredService<AsteriskMetrics>(), time, NullLogger.Instance);
        clients.Add(Task.Run(() => client.RunAsync(stop.Token)));
        return monitor;
    }

    private async Task<List<Leg>> LegsAsync()
    {
        await using var db = await server.Services.GetRequiredService<IDbContextFactory<CustomerServiceDb>>().CreateDbContextAsync();
        return [.. (await db.Legs.AsNoTracking().OrderBy(leg => leg.Call).ThenBy(leg => leg.Ordinal).ToListAsync()).Select(leg => leg.ToLeg())];
    }

    private Task UntilAsync(Func<bool> condition, TimeSpan? step = null) => UntilAsync(() => Task.FromResult(condition()), step);

    /// <summary>Real bytes need real moments; the clock of the product goes a tenth of a second further at each look.</summary>
    private async Task UntilAsync(Func<Task<bool>> condition, TimeSpan? step = null)
    {
        for (var look = 0; look < 3000; look++)
        {
            if (await condition()) return;
            await Task.Delay(20);
            if (step != TimeSpan.Zero) clock.Advance(step ?? TimeSpan.FromMilliseconds(100));
        }

        Assert.Fail("it did not come to that");
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
