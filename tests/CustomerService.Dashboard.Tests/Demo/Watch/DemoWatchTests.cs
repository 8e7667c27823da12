using CustomerService.Dashboard.Demo;
using CustomerService.Dashboard.Demo.Organization;
using CustomerService.Dashboard.Demo.Watch;
using CustomerService.Dashboard.Features.Hotline.Callbacks;
using CustomerService.Dashboard.Security.Demo;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline.Callbacks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Demo.Watch;

/// <summary>What a visitor finds of a day's work in the demo: one started demo, at which all tests only look.</summary>
public sealed class DemoWatchTests(DemoWatchTests.Started demo) : IClassFixture<DemoWatchTests.Started>
{
    private static readonly HashSet<string> Colleagues = [.. DemoPerson.Colleagues.Select(person => person.UserName)];

    [Fact]
    public async Task Alerts_OfTheDay_AreRaisedAcknowledgedClearedAndTold()
    {
        await using var db = await demo.DatabaseAsync();
        var alerts = await db.Alerts.AsNoTracking().ToListAsync();

        Assert.Contains(alerts, alert => alert.ClearedAt is null);
        Assert.Contains(alerts, alert => alert.Clearing == AlertClearing.Recovered);
        Assert.Contains(alerts, alert => alert.AcknowledgedBy is null);
        var taken = alerts.Where(alert => alert.AcknowledgedBy is not null).ToList();
        Assert.All(taken, alert => Assert.Contains(alert.AcknowledgedBy!, Colleagues));
        Assert.All(taken, alert => Assert.InRange(alert.AcknowledgedAt!.Value, alert.RaisedAt, alert.ClearedAt ?? DateTimeOffset.MaxValue));
        Assert.InRange(taken.Count, 1, alerts.Count - 1);

        // Each was told once a turn to whoever hears of its severity, some at the second attempt.
        var told = await db.AlertDeliveries.AsNoTracking().ToListAsync();
        Assert.Equal(told.Count, told.Select(delivery => (delivery.ChannelId, delivery.AlertId, delivery.Turn)).Distinct().Count());
        Assert.Contains(told, delivery => delivery is { Attempts: 1, DeliveredAt: not null });
    }

    [Fact]
    public async Task CallBacks_OfTheDay_WereTakenInTheOrderOfTheFirstCallAndEnded()
    {
        foreach (var unit in demo.Floor.Organizations.Current.Unit(DemoOrganization.HeadOffice)!.Children)
        {
            var list = await demo.Floor.Get<CallbackQueries>().ReadAsync(unit);
            Assert.NotEmpty(list.Settled);
            Assert.Contains(list.Settled, settled => settled.Outcome == CallbackOutcome.Reached);
            Assert.All(list.Settled, settled => Assert.Contains(settled.By, Colleagues));

            // Whoever is still untouched came after everybody who was called back at the first attempt.
            var untouched = list.Lines.Where(line => line is { Round: 0, Calls: 1, IsCallingAgain: false }).Select(line => line.FirstMs).DefaultIfEmpty(long.MaxValue).Min();
            Assert.All(list.Settled.Where(settled => settled.Attempts == 1), settled => Assert.True(settled.FirstMs <= untouched));
        }
    }

    [Fact]
    public async Task CallBacks_AfterARestart_GoOnFromWhatTheJournalHolds()
    {
        await using var db = await demo.DatabaseAsync();
        var before = await db.Callbacks.AsNoTracking().OrderBy(row => row.Caller).Select(row => new { row.Caller, row.Round, row.Outcome, row.TakenBy }).ToListAsync();

        // Another process at the same moment has nothing to add.
        await ActivatorUtilities.CreateInstance<DemoCallBacks>(demo.Floor.Services).AdvanceAsync(demo.WorkedAt, CancellationToken.None);

        Assert.Equal(before, await db.Callbacks.AsNoTracking().OrderBy(row => row.Caller).Select(row => new { row.Caller, row.Round, row.Outcome, row.TakenBy }).ToListAsync());
    }

    public sealed class Started : IAsyncLifetime
    {
        public DemoFloor Floor { get; private set; } = null!;

        public DateTimeOffset WorkedAt { get; private set; }

        public Task<CustomerServiceDb> DatabaseAsync() => Floor.Get<IDbContextFactory<CustomerServiceDb>>().CreateDbContextAsync();

        public async ValueTask InitializeAsync()
        {
            Floor = await DemoFloor.OpenAsync(new DemoSettings(Enabled: true) { HistoryDays = 1 });
            await DemoExchangeTests.StartAsync(Floor, DemoStage.Running);
            await Floor.Get<DemoExchange>().HaltAsync();
            WorkedAt = Floor.Clock.GetUtcNow();
            await ActivatorUtilities.CreateInstance<DemoCallBacks>(Floor.Services).AdvanceAsync(WorkedAt, CancellationToken.None);
        }

        public ValueTask DisposeAsync() => Floor.DisposeAsync();
    }
}
