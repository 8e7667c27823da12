using System.Threading.Channels;
using CustomerService.Domain.Data;
using CustomerService.Domain.Journal;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Storage;

/// <summary>
/// Folds SQLite's write-ahead log back into the file on a connection of its own, while the journal's writer goes on: a commit then hardly ever waits
/// until pages are copied. The writer still folds back at its limit (<see cref="SqlitePragmas"/>), where little is left to do, so the log stays
/// bounded whatever becomes of a folding.
/// </summary>
internal sealed class LogFolding(IDbContextFactory<CustomerServiceDb> databases, DataSettings settings, Journal journal) : BackgroundService
{
    /// <summary>A commit adds some ten pages to the log, however small it is,</summary>
    public const int EveryCommits = 100;

    /// <summary>and a large one some more for its entries: either way a thousand pages, of which the writer's limit is four.</summary>
    public const int EveryEntries = 5_000;

    private readonly Channel<bool> due = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private int commits;
    private int entries;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.Provider == DataProvider.Sqlite) journal.Committed += Note;
        return base.StartAsync(cancellationToken);
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        journal.Committed -= Note;
        return base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in due.Reader.ReadAllAsync(stoppingToken)) await FoldAsync(stoppingToken);
    }

    /// <summary>On the writer's thread.</summary>
    private void Note(int written, TimeSpan took)
    {
        entries += written;
        if (++commits < EveryCommits && entries < EveryEntries) return;
        (commits, entries) = (0, 0);
        due.Writer.TryWrite(true);
    }

    private async Task FoldAsync(CancellationToken cancellation)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(PASSIVE)", cancellation);
        }
        catch (SqliteException)
        {
            // A full disk, say: the writer meets it too and tells those who wait for it.
        }
    }
}
