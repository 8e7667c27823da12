using CustomerService.Dashboard.Features.Hotline.Alerts;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Tests.Features.Administration;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CustomerService.Dashboard.Tests.Alerts;

public sealed class AlertDeskTests : IAsyncLifetime
{
    // What no rule of a running server raises or clears: nothing is ever this silent.
    private static readonly AlertTerms Silent = new() { Measure = AlertMeasure.Silence, Direction = AlertDirection.Above, Threshold = AlertTerms.MostSeconds };

    private readonly Office office = new();

    private AlertDesk Desk => office.Get<AlertDesk>();

    public ValueTask InitializeAsync() => office.InitializeAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Rule_OfAnotherUnit_IsNeitherAddedRevisedNorRemoved()
    {
        var north = await office.SignedInAsync(await office.AddAsync("north", Roles.HotlineSupervisor));
        var south = await office.SignedInAsync(await office.AddAsync("south", Roles.HotlineSupervisor));
        Assert.Empty(await Desk.AddAsync(north, "north", Silent));
        var rule = Assert.Single(await RulesAsync());

        Assert.Equal(["NotAllowed"], await Desk.AddAsync(south, "north", Silent));
        Assert.Equal(["NotAllowed"], await Desk.AddAsync(south, "head", Silent));
        Assert.Equal(["NotAllowed"], await Desk.ReviseAsync(south, rule.Id, Silent with { IsOn = false }));
        Assert.Equal(["NotAllowed"], await Desk.RemoveAsync(south, rule.Id));
        Assert.True(Assert.Single(await RulesAsync()).Terms.IsOn);
    }

    [Fact]
    public async Task Rule_ByAReaderOfTheUnit_IsRefused()
    {
        var reader = await office.SignedInAsync(await office.AddAsync("north", Roles.Executive));

        Assert.Equal(["NotAllowed"], await Desk.AddAsync(reader, "north", Silent));
        Assert.Equal(["NotAllowed"], await Desk.AddStandardAsync(reader, "north"));
        Assert.Empty(await RulesAsync());
    }

    [Fact]
    public async Task Rule_ThatCannotWork_IsRefusedWithItsFaults()
    {
        var north = await office.AdministratorAsync("north");

        Assert.Equal(["ThresholdShare"], await Desk.AddAsync(north, "north", new RuleForm { Threshold = 850 }.Terms()));
        Assert.Equal(["ThresholdShare"], await Desk.AddAsync(north, "north", new RuleForm { Threshold = null }.Terms()));
        Assert.Empty(await RulesAsync());
    }

    [Fact]
    public async Task StandardRules_AskedForTwice_AreAddedOnce()
    {
        var north = await office.AdministratorAsync("north");

        Assert.Empty(await Desk.AddStandardAsync(north, "north"));
        Assert.Equal(["NothingMissing"], await Desk.AddStandardAsync(north, "north"));
        Assert.Equal(StandardRules.All.Count, (await RulesAsync()).Count);
    }

    [Fact]
    public void Form_OfARule_WritesBackTheSameTerms()
    {
        Assert.All(StandardRules.All, terms => Assert.Equal(terms, RuleForm.Of(terms).Terms()));
    }

    [Fact]
    public async Task Acknowledgement_OfTwoAtOnce_KeepsTheFirstNameAndStaysInTheUnit()
    {
        var north = await office.SignedInAsync(await office.AddAsync("north", Roles.HotlineSupervisor));
        var south = await office.AdministratorAsync("south");
        var rule = new AlertRule("north", Silent);
        Guid id;
        await using (var db = await Databases.CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            var alert = Alert.Raise(rule, new AlertSight("north", null, new AlertReading(90_000)), TimeProvider.System.GetUtcNow());
            id = alert.Id;
            db.Add(alert);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(["NotAllowed"], await Desk.AcknowledgeAsync(south, id, null));
        Assert.Empty(await Desk.AcknowledgeAsync(north, id, " on it "));
        Assert.Equal(["AcknowledgedAlready"], await Desk.AcknowledgeAsync(await office.AdministratorAsync("head"), id, null));
        await using var after = await Databases.CreateDbContextAsync(TestContext.Current.CancellationToken);
        var kept = await after.Alerts.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((north.Identity!.Name, "on it"), (kept.AcknowledgedBy, kept.Note));
    }

    private IDbContextFactory<CustomerServiceDb> Databases => office.Get<IDbContextFactory<CustomerServiceDb>>();

    private async Task<List<AlertRule>> RulesAsync()
    {
        await using var db = await Databases.CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.AlertRules.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
    }
}
