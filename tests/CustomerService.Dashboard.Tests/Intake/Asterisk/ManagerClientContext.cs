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
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CustomerService.Dashboard.Tests.Intake.Asterisk;

/// <summary>The client against an exchange that the test plays, over a real socket; only the clock is ours.</summary>
public abstract class ManagerClientContext : IAsyncLifetime
{
    private protected const string Join = "Event: QueueCallerJoin\nUniqueid: c1\nQueue: hotline-a\nPosition: 1\nCallerIDNum: 99910000001\n\n";
    private protected const string Leave = "Event: QueueCallerLeave\nUniqueid: c1\nQueue: hotline-a\n\n";
    private protected const string Connect = "Event: AgentConnect\nUniqueid: c1\nQueue: hotline-a\nMemberName: Ana Silva\nDestUniqueid: a1\nHoldTime: 5\n\n";
    private protected const string Complete = "Event: AgentComplete\nUniqueid: c1\nQueue: hotline-a\nMemberName: Ana Silva\nHoldTime: 5\nTalkTime: 9\n\n";

    private readonly FakeTimeProvider clock = new(DateTimeOffset.FromUnixTimeSeconds(1795433400));
    private readonly RunningServer server;
    private readonly CancellationTokenSource stop = new();
    private readonly List<Task> clients = [];

    protected ManagerClientContext() => server = new(clock);

    private protected FakeTimeProvider Clock => clock;

    private protected RunningServer Server => server;

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(clients);
        await server.DisposeAsync();
        stop.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected ExchangeMonitor Follow(FakeExchange exchange, Action<ExchangeSettings>? adjust = null, TimeProvider? time = null)
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

    private protected async Task<List<Leg>> LegsAsync()
    {
        await using var db = await server.Services.GetRequiredService<IDbContextFactory<CustomerServiceDb>>().CreateDbContextAsync();
        return [.. (await db.Legs.AsNoTracking().OrderBy(leg => leg.Call).ThenBy(leg => leg.Ordinal).ToListAsync()).Select(leg => leg.ToLeg())];
    }

    private protected Task UntilAsync(Func<bool> condition, TimeSpan? step = null) => UntilAsync(() => Task.FromResult(condition()), step);

    /// <summary>Real bytes need real moments; the clock of the product goes a tenth of a second further at each look.</summary>
    private protected async Task UntilAsync(Func<Task<bool>> condition, TimeSpan? step = null)
    {
        for (var look = 0; look < 3000; look++)
        {
            if (await condition()) return;
            await Task.Delay(20);
            if (step != TimeSpan.Zero) clock.Advance(step ?? TimeSpan.FromMilliseconds(100));
        }

        Assert.Fail("it did not come to that");
    }
}
