using CustomerService.Domain.Alerts;
using CustomerService.Domain.Data;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Tests.Data;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CustomerService.Domain.Tests.Alerts;

public sealed class AlertWatchTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);
    private static readonly AlertTerms Waiting = new() { Measure = AlertMeasure.Waiting, Direction = AlertDirection.Above, Threshold = 5, HoldSeconds = 60 };

    public static TheoryData<DataProvider> Engines => TestDatabase.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Restart_WhileOpen_NeitherRaisesAgainNorLosesTheClearing(DataProvider engine)
    {
        await using var database = await DatabaseAsync(engine, Waiting);
        var before = await WatchAsync(database, Noon);
        await LookAsync(database, before, Noon, 9);
        Assert.Equal(AlertTurn.Raised, Assert.Single(await LookAsync(database, before, Noon.AddSeconds(60), 9)).Turn);

        var after = await WatchAsync(database, Noon.AddSeconds(70));
        Assert.Empty(await LookAsync(database, after, Noon.AddSeconds(70), 9));
        var cleared = Assert.Single(await LookAsync(database, after, Noon.AddSeconds(80), 2));

        Assert.Equal((AlertTurn.Cleared, AlertClearing.Recovered), (cleared.Turn, cleared.Alert.Clearing));
        await using var db = database.Contexts.CreateDbContext();
        var kept = Assert.Single(await db.Alerts.ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal((9d, 2d, Noon.AddSeconds(60), Noon.AddSeconds(80)), (kept.RaisedValue, kept.ClearedValue, kept.RaisedAt, kept.ClearedAt));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Restart_WhileTheWaitRuns_DoesNotBeginItAnew(DataProvider engine)
    {
        await using var database = await DatabaseAsync(engine, Waiting);
        await LookAsync(database, await WatchAsync(database, Noon), Noon, 9);

        var after = await WatchAsync(database, Noon.AddSeconds(30));
        Assert.Empty(await LookAsync(database, after, Noon.AddSeconds(30), 9));
        Assert.Single(await LookAsync(database, after, Noon.AddSeconds(60), 9));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Restart_LongAfterTheWaitBegan_BeginsItAnew(DataProvider engine)
    {
        await using var database = await DatabaseAsync(engine, Waiting);
        await LookAsync(database, await WatchAsync(database, Noon), Noon, 9);

        var after = await WatchAsync(database, Noon.AddHours(1));
        Assert.Empty(await LookAsync(database, after, Noon.AddHours(1), 9));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Rule_RevisedOrRemovedWhileOpen_EndsWhatItRaised(DataProvider engine)
    {
        await using var database = await DatabaseAsync(engine, Waiting with { HoldSeconds = 0 });
        var watch = await WatchAsync(database, Noon);
        await LookAsync(database, watch, Noon, 9);
        await ChangeAsync(database, (_, rule) => rule.Revise(rule.Terms with { Threshold = 8 }));

        Assert.Equal(AlertClearing.RuleChanged, Assert.Single(await LookAsync(database, watch, Noon.AddSeconds(1), 9)).Alert.Clearing);
        Assert.Equal(AlertTurn.Raised, Assert.Single(await LookAsync(database, watch, Noon.AddSeconds(2), 9)).Turn);
        await ChangeAsync(database, (db, rule) => db.Remove(rule));
        Assert.Equal(AlertClearing.RuleRemoved, Assert.Single(await LookAsync(database, watch, Noon.AddSeconds(3), 9)).Alert.Clearing);
        Assert.Empty(watch.Open);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task TwoProcesses_OnTheSameFigures_RaiseOneAlert(DataProvider engine)
    {
        await using var database = await DatabaseAsync(engine, Waiting with { HoldSeconds = 0 });
        var (one, other) = (await WatchAsync(database, Noon), await WatchAsync(database, Noon));
        await LookAsync(database, one, Noon, 9);

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => LookAsync(database, other, Noon, 9));
        await other.LoadAsync(Noon, TestContext.Current.CancellationToken);
        Assert.Empty(await LookAsync(database, other, Noon.AddSeconds(1), 9));
        Assert.Equal(one.Open.Single().Id, other.Open.Single().Id);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Channel_AboveTheUnit_GetsOneMessageATurn(DataProvider engine)
    {
        await using var database = await DatabaseAsync(engine, Waiting with { HoldSeconds = 0 });
        await using (var db = database.Contexts.CreateDbContext())
        {
            db.AddRange(
                new AlertChannel("head", "All", AlertChannelKind.Webhook, "https://example.org/", "en", AlertSeverity.Notice, null),
                new AlertChannel("head", "Grave", AlertChannelKind.Webhook, "https://example.org/", "en", AlertSeverity.Critical, null),
                new AlertChannel("south", "Other", AlertChannelKind.Webhook, "https://example.org/", "en", AlertSeverity.Notice, null));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var watch = await WatchAsync(database, Noon);
        await LookAsync(database, watch, Noon, 9);
        await LookAsync(database, watch, Noon.AddSeconds(1), 9);
        await LookAsync(database, watch, Noon.AddSeconds(2), 0);

        await using var after = database.Contexts.CreateDbContext();
        var sent = await after.AlertDeliveries.OrderBy(delivery => delivery.CreatedAt).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([AlertTurn.Raised, AlertTurn.Cleared], sent.Select(delivery => delivery.Turn));
        Assert.Single(sent.Select(delivery => delivery.ChannelId).Distinct());
    }

    private static async Task<TestDatabase> DatabaseAsync(DataProvider engine, AlertTerms terms)
    {
        var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Contexts.CreateDbContext();
        var head = new OrgUnit("head", "Head", UnitKind.HeadOffice, null);
        db.AddRange(head, new OrgUnit("north", "North", UnitKind.Subsidiary, head), new OrgUnit("south", "South", UnitKind.Subsidiary, head), new AlertRule("north", terms));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return database;
    }

    private static async Task<AlertWatch> WatchAsync(TestDatabase database, DateTimeOffset now)
    {
#pragma warning disable CA2000 // Holds one semaphore; the test is over before it matters.
        var organizations = new Organizations(database.Contexts);
#pragma warning restore CA2000
        await organizations.RefreshAsync(TestContext.Current.CancellationToken);
        var watch = new AlertWatch(database.Contexts, organizations, OrganizationZone.Find(OrganizationZone.DefaultId));
        await watch.LoadAsync(now, TestContext.Current.CancellationToken);
        return watch;
    }

    private static async Task<IReadOnlyList<AlertChange>> LookAsync(TestDatabase database, AlertWatch watch, DateTimeOffset now, double waiting)
    {
        await using var db = database.Contexts.CreateDbContext();
        var rules = await db.AlertRules.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        return await watch.LookAsync(rules, rule => [new AlertSight(rule.Unit, null, new AlertReading(waiting))], now, TestContext.Current.CancellationToken);
    }

    private static async Task ChangeAsync(TestDatabase database, Action<CustomerServiceDb, AlertRule> change)
    {
        await using var db = database.Contexts.CreateDbContext();
        change(db, await db.AlertRules.SingleAsync(TestContext.Current.CancellationToken));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
