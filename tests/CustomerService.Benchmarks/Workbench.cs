using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;

namespace CustomerService.Benchmarks;

/// <summary>A database of its own on SQLite with a few units and queues, its journal open.</summary>
internal sealed class Workbench : IAsyncDisposable
{
    public const int Queues = 20;

    private readonly string directory;
    private readonly Organizations organizations;

    private Workbench(string directory)
    {
        this.directory = directory;
        Settings = new DataSettings(DataProvider.Sqlite, $"Data Source={Path.Combine(directory, DataSettings.SqliteFileName)}", directory);
        Contexts = new CustomerServiceDbFactory(Settings);
        organizations = new Organizations(Contexts);
    }

    public static OrganizationZone Zone { get; } = OrganizationZone.Find(OrganizationZone.DefaultId);

    public DataSettings Settings { get; }

    public CustomerServiceDbFactory Contexts { get; }

    public Organizations Organizations => organizations;

    public OrganizationTree Tree => organizations.Current;

    public static Task<Workbench> CreateAsync() => CreateAsync(Directory.CreateTempSubdirectory("customerservice-bench-").FullName);

    /// <summary>In a directory that may hold a filled database already, which then stays as it is.</summary>
    public static async Task<Workbench> CreateAsync(string directory)
    {
        var bench = new Workbench(Directory.CreateDirectory(directory).FullName);
        await bench.Contexts.MigrateAsync();
        if ((await bench.organizations.RefreshAsync()).Roots.Count == 0) await bench.AddUnitsAsync();
        return bench;
    }

    /// <summary>The database of a server that has ended.</summary>
    public static Workbench On(string directory) => new(directory);

    /// <summary>Opens the journal with a board, as the server does at its start.</summary>
    public async Task<(Journal Journal, LiveBoard Board)> OpenAsync(TimeProvider time)
    {
        var settings = new HotlineSettings();
        var board = new LiveBoard(settings, Zone, Tree, time.GetUtcNow());
        var journal = new Journal(Contexts, organizations, settings, Zone, time);
        journal.LoadWith((db, position) => board.LoadAsync(db, Tree, position, time.GetUtcNow()));
        journal.Listen(commit => board.Apply(commit.Changes, commit.Position, commit.At));
        await journal.StartAsync();
        return (journal, board);
    }

    public ValueTask DisposeAsync()
    {
        organizations.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
        return ValueTask.CompletedTask;
    }

    private Task AddUnitsAsync() => organizations.ChangeAsync(db =>
    {
        var head = new OrgUnit("CSG", "Head office", UnitKind.HeadOffice, parent: null);
        db.Add(head);
        for (var unit = 0; unit < 5; unit++)
        {
            var subsidiary = new OrgUnit($"U{unit}", $"Unit {unit}", UnitKind.Subsidiary, head);
            db.Add(subsidiary);
            for (var queue = 0; queue < Queues / 5; queue++)
                db.Add(new CallQueue($"q{(unit * Queues / 5) + queue}", $"Queue {queue}", subsidiary));
        }

        return Task.CompletedTask;
    });
}
