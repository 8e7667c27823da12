using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Tests.Data;
using CustomerService.Domain.Tests.Hotline;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace CustomerService.Domain.Tests.Journal;

/// <summary>A running journal with the small organisation and a live board, as a process of its own would have it.</summary>
public sealed class OpenJournal : IAsyncDisposable
{
    private readonly Organizations organizations;

    private readonly IReadOnlyList<PaperRegister> papers;

    private OpenJournal(TestDatabase database, HotlineSettings settings, IReadOnlyList<PaperRegister> papers)
    {
        this.papers = papers;
        Database = database;
        organizations = new Organizations(database.Contexts);
        Journal = new(database.Contexts, organizations, settings, Zone, Time);
    }

    public static OrganizationZone Zone { get; } = OrganizationZone.Find(OrganizationZone.DefaultId);

    public FakeTimeProvider Time { get; } = new(Reports.Morning.AddMinutes(2));

    public TestDatabase Database { get; }

    public Domain.Journal.Journal Journal { get; }

    public LiveBoard Board { get; private set; } = null!;

    public Organizations Organizations => organizations;

    public OrganizationTree Organization => organizations.Current;

    public T Register<T>()
        where T : PaperRegister => papers.OfType<T>().Single();

    public static async Task<OpenJournal> OpenAsync(TestDatabase database, HotlineSettings? settings = null, params IReadOnlyList<PaperRegister> papers)
    {
        settings ??= new HotlineSettings();
        var open = new OpenJournal(database, settings, papers);
        await open.organizations.RefreshAsync();
        if (!open.organizations.Current.Units.Any()) await open.organizations.ChangeAsync(SeedAsync);
        open.Board = new LiveBoard(settings, Zone, open.organizations.Current, open.Time.GetUtcNow());
        open.Journal.LoadWith((db, position) => open.Board.LoadAsync(db, open.organizations.Current, position, open.Time.GetUtcNow()));
        open.organizations.Changed += open.Board.Reorganize;
        open.Journal.Listen(commit => open.Board.Apply(commit.Changes, commit.Position, commit.At));
        foreach (var register in papers) register.Attach(open.Journal);
        await open.Journal.StartAsync();
        return open;
    }

    public Task<Domain.Journal.AppendResult> AppendAsync(params CallEvent[] events) => Journal.AppendAsync(events);

    public async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync();
        organizations.Dispose();
    }

    private static async Task SeedAsync(Domain.Data.CustomerServiceDb db)
    {
        var csg = new OrgUnit("CSG", "Head office", UnitKind.HeadOffice, parent: null);
        var gd = new OrgUnit("GD", "Guangdong", UnitKind.Subsidiary, csg);
        var hn = new OrgUnit("HN", "Hainan", UnitKind.Subsidiary, csg);
        db.AddRange(csg, gd, hn, new CallQueue("faults", "Faults", gd), new CallQueue("billing", "Billing", gd), new CallQueue("island", "Island", hn));
        await db.SaveChangesAsync();
    }
}
