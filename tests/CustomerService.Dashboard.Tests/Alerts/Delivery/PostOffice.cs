using CustomerService.Dashboard.Alerts;
using CustomerService.Dashboard.Alerts.Delivery;
using CustomerService.Dashboard.Delivery;
using CustomerService.Dashboard.Demo;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Dashboard.Tests.Security;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Data;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CustomerService.Dashboard.Tests.Alerts.Delivery;

/// <summary>The outbox on a database of its own and a clock that the test turns; it sends when asked. Another one may open on the same data.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private static AlertTerms Waiting => new() { Name = "排队过长", Measure = AlertMeasure.Waiting, Direction = AlertDirection.Above, Threshold = 5, Severity = AlertSeverity.Critical };

    private readonly TemporaryFolder folder;
    private readonly bool ownsFolder;
    private readonly string? postgres;
    private readonly ServiceProvider services;

    private PostOffice(TemporaryFolder folder, bool ownsFolder, FakeTimeProvider clock, string? postgres, Dictionary<string, string?> settings)
    {
        (this.folder, this.ownsFolder, this.postgres, Clock) = (folder, ownsFolder, postgres, clock);
        var collection = new ServiceCollection();
        collection.AddLogging().AddLocalization();
        collection.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        collection.AddSingleton<TimeProvider>(clock);
        collection.AddSingleton(new CustomerServiceDbFactory(postgres is null
            ? new(DataProvider.Sqlite, $"Data Source={Path.Combine(folder.Path, DataSettings.SqliteFileName)}", folder.Path)
            : new(DataProvider.Postgres, postgres, folder.Path)));
        collection.AddSingleton<IDbContextFactory<CustomerServiceDb>>(provider => provider.GetRequiredService<CustomerServiceDbFactory>());
        collection.AddSingleton<Organizations>();
        collection.AddSingleton(OrganizationZone.Find(OrganizationZone.DefaultId));
        collection.AddDataProtection().SetApplicationName("test").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder.Path, "keys")));
        collection.AddSingleton(new DemoSettings(Enabled: false));
        collection.AddSingleton(RulePacks.Load(folder.Path)).AddSingleton(new WorkingCalendars(folder.Path)).AddSingleton(new DeskSettings()).AddSingleton<CaseRules>();
        collection.AddAlertDelivery();
        services = collection.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; }

    public AlertOutbox Outbox => services.GetRequiredService<AlertOutbox>();

    public InnerReceivers Receivers => services.GetRequiredService<InnerReceivers>();

    private IDbContextFactory<CustomerServiceDb> Databases => services.GetRequiredService<IDbContextFactory<CustomerServiceDb>>();

    public static Task<PostOffice> OpenAsync(params (string Name, string Value)[] settings) => OpenAsync(DataProvider.Sqlite, settings);

    public static async Task<PostOffice> OpenAsync(DataProvider engine, params (string Name, string Value)[] settings)
    {
        var office = new PostOffice(
            new TemporaryFolder(), ownsFolder: true, new FakeTimeProvider(new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero)),
            engine == DataProvider.Postgres ? await TestPostgres.MigratedAsync() : null, settings.ToDictionary(setting => setting.Name, string? (setting) => setting.Value));
        await office.services.GetRequiredService<CustomerServiceDbFactory>().MigrateAsync();
        return office;
    }

    /// <summary>Another server on the same data, or the same one after a restart.</summary>
    public PostOffice Again(params (string Name, string Value)[] settings) =>
        new(folder, ownsFolder: false, Clock, postgres, settings.ToDictionary(setting => setting.Name, string? (setting) => setting.Value));

    /// <summary>Adds a channel and returns a webhook's key with it.</summary>
    public async Task<(AlertChannel Channel, string Secret)> AddAsync(AlertChannelKind kind, string address, string language = "zh-CN")
    {
        var secret = WebhookKeys.New();
        var kept = services.GetRequiredService<WebhookKeys>().Protect(secret);
        var channel = new AlertChannel("north", "值班", kind, address, language, AlertSeverity.Notice, kind == AlertChannelKind.Webhook ? kept : null);
        await using var db = await Databases.CreateDbContextAsync();
        db.Add(channel);
        await db.SaveChangesAsync();
        return (channel, secret);
    }

    /// <summary>An alert of the north by a rule of its own, raised now, and its message to the channel.</summary>
    public async Task<AlertDelivery> RaiseAsync(AlertChannel channel)
    {
        var rule = new AlertRule("north", Waiting);
        await using var db = await Databases.CreateDbContextAsync();
        db.Add(rule);
        await db.SaveChangesAsync();
        var alert = Alert.Raise(rule, new AlertSight("north", null, new AlertReading(9)), Clock.GetUtcNow());
        var delivery = AlertDelivery.Of(alert, AlertTurn.Raised, channel.Id, Clock.GetUtcNow());
        db.AddRange(alert, delivery);
        await db.SaveChangesAsync();
        return delivery;
    }

    public async Task<AlertDelivery> ReadAsync(AlertDelivery delivery)
    {
        await using var db = await Databases.CreateDbContextAsync();
        return await db.AlertDeliveries.AsNoTracking().SingleAsync(row => row.Id == delivery.Id);
    }

    public async Task SwitchAsync(AlertChannel channel, bool isOn)
    {
        await using var db = await Databases.CreateDbContextAsync();
        (await db.AlertChannels.SingleAsync(row => row.Id == channel.Id)).Switch(isOn);
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (ownsFolder) folder.Dispose();
    }
}
