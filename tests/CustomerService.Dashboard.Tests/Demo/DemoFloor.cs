using CustomerService.Dashboard.Alerts;
using CustomerService.Dashboard.Alerts.Delivery;
using CustomerService.Dashboard.Demo;
using CustomerService.Dashboard.Features.Hotline.Callbacks;
using CustomerService.Dashboard.Intake;
using CustomerService.Dashboard.Live;
using CustomerService.Dashboard.Publications;
using CustomerService.Dashboard.Tests.Security;
using CustomerService.Domain.Actions;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Attachments;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Data;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Figures.Given;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Organization.Moves;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Periods;
using CustomerService.Domain.Publications;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Targets;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CustomerService.Dashboard.Tests.Demo;

/// <summary>The demo with a journal, a board and a database of its own, and no pages around it.</summary>
public sealed class DemoFloor : IAsyncDisposable
{
    private readonly TemporaryFolder? folder;
    private readonly ServiceProvider services;

    private DemoFloor(DemoSettings settings, TemporaryFolder? own, string path, DateTimeOffset now, string? postgres)
    {
        folder = own;
        Clock = new FakeTimeProvider(now);
        var data = postgres is null
            ? new DataSettings(DataProvider.Sqlite, $"Data Source={Path.Combine(path, DataSettings.SqliteFileName)};Foreign Keys=True", path)
            : new DataSettings(DataProvider.Postgres, postgres, path);
        services = new ServiceCollection()
            .AddLogging().AddMetrics()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(Zone).AddSingleton(data).AddSingleton(settings).AddSingleton(new HotlineSettings())
            .AddSingleton<CustomerServiceDbFactory>()
            .AddSingleton<IDbContextFactory<CustomerServiceDb>>(provider => provider.GetRequiredService<CustomerServiceDbFactory>())
            .AddSingleton<Organizations>().AddSingleton<Journal>()
            .AddSingleton(new AttachmentSettings()).AddSingleton<AttachmentStore>()
            .AddSingleton(provider => new LiveBoard(provider.GetRequiredService<HotlineSettings>(), Zone, OrganizationTree.Empty, now))
            .AddSingleton<HotlineRollups>()
            .AddSingleton(RulePacks.Load()).AddSingleton(new WorkingCalendars(Path.Combine(path, WorkingCalendars.Folder))).AddSingleton(new DeskSettings()).AddSingleton<CaseRules>()
            .AddSingleton(new TargetDefaults(_ => null, _ => null)).AddSingleton<TargetRegister>().AddSingleton<PaperDesk>()
            .AddSingleton<UnitMoves>().AddSingleton<OrganizationHistory>().AddSingleton<FigureRules>().AddSingleton<FigureReader>().AddSingleton<ClosedPeriods>().AddSingleton<PeriodDesk>()
            .AddSingleton<GivenTotals>().AddSingleton<TotalsImport>().AddSingleton<ActionRegister>()
            .AddSingleton<PublicationRegister>().AddSingleton<PublicationDraft>().AddSingleton<PublicationDuties>()
            .AddOptions<IntakeSettings>().Services
            .AddSingleton<AlertWatch>().AddSingleton<OpenAlerts>().AddSingleton<Feed>().AddSingleton<AlertMonitor>().AddSingleton<WebhookKeys>()
            .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .AddOptions<CallbackSettings>().Services.AddSingleton<CallbackQueries>()
            .AddSingleton<IntakeMetrics>().AddSingleton<EventIntake>()
            .AddSingleton<IHostApplicationLifetime, ApplicationLifetime>()
            .AddDemoServices()
            .BuildServiceProvider();
    }

    public static OrganizationZone Zone { get; } = OrganizationZone.Find(OrganizationZone.DefaultId);

    /// <summary>Half past two on a Tuesday afternoon in Shanghai.</summary>
    public static DateTimeOffset Afternoon { get; } = new(2026, 3, 3, 6, 30, 0, TimeSpan.Zero);

    public FakeTimeProvider Clock { get; }

    public Journal Journal => Get<Journal>();

    public LiveBoard Board => Get<LiveBoard>();

    public Organizations Organizations => Get<Organizations>();

    /// <param name="settings">On, with this much history.</param>
    /// <param name="data">A folder of an earlier run; else one that goes with this.</param>
    /// <param name="now">What the clock shows; else <see cref="Afternoon"/>.</param>
    /// <param name="postgres">The connection string of an empty PostgreSQL database; null for SQLite.</param>
    /// <param name="copyOf">A folder of an earlier run that stays as it is; this one begins with a copy.</param>
    public static async Task<DemoFloor> OpenAsync(DemoSettings settings, TemporaryFolder? data = null, DateTimeOffset? now = null, string? postgres = null, TemporaryFolder? copyOf = null)
    {
        var own = data is null ? new TemporaryFolder() : null;
        if (copyOf is not null) own!.Take(copyOf);
        var floor = new DemoFloor(settings, own, (data ?? own)!.Path, now ?? Afternoon, postgres);
        await floor.Get<CustomerServiceDbFactory>().MigrateAsync();
        floor.Organizations.Changed += floor.Board.Reorganize;
        floor.Journal.LoadWith((db, position) => floor.Board.LoadAsync(db, floor.Organizations.Current, position, floor.Clock.GetUtcNow()));
        floor.Journal.Listen(commit =>
        {
            if (commit.HasBegunAnew) floor.Board.Clear();
            floor.Board.Apply(commit.Changes, commit.Position, commit.At);
        });
        foreach (PaperRegister register in new PaperRegister[] { floor.Get<TargetRegister>(), floor.Get<UnitMoves>(), floor.Get<ClosedPeriods>(), floor.Get<PublicationRegister>(), floor.Get<GivenTotals>(), floor.Get<ActionRegister>() }) register.Attach(floor.Journal);
        await floor.Journal.StartAsync();
        ((ApplicationLifetime)floor.Get<IHostApplicationLifetime>()).NotifyStarted();
        return floor;
    }

    public IServiceProvider Services => services;

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public async Task<JournalAuditResult> AuditAsync()
    {
        await using var db = await Get<IDbContextFactory<CustomerServiceDb>>().CreateDbContextAsync();
        return await JournalAudit.VerifyAsync(db);
    }

    /// <summary>Records a case about nothing much.</summary>
    /// <returns>False when the number is taken.</returns>
    public async Task<bool> RecordAsync(string number, string account, bool isSealed = false)
    {
        var asked = new NewCase { Kind = isSealed ? "report" : "complaint", Title = "Charged twice", Text = "The bill was charged twice.", Unit = "GD-01", Channel = "form" };
        var complaint = Complaint.Receive(number, Get<CaseRules>().Receive(asked, new By(account, account), Clock.GetUtcNow(), Organizations.Current));
        return (await Journal.AppendAsync([ComplaintEntry.Of(number, 1, complaint.Fresh[0])])).Accepted == 1;
    }

    /// <summary>The sums kept for a queue over the days around.</summary>
    public async Task<CallTally> KeptAsync(string queue)
    {
        var node = Organizations.Current.Queue(queue)!;
        var day = Zone.DayOf(Clock.GetUtcNow());
        var report = await Get<HotlineRollups>().ReadAsync(node.Unit, node, day.AddDays(-2), day.AddDays(2), RollupStep.Hour);
        return report.Total.Calls;
    }

    public async ValueTask DisposeAsync()
    {
        await Get<DemoExchange>().HaltAsync();
        await services.DisposeAsync();
        folder?.Dispose();
    }
}
