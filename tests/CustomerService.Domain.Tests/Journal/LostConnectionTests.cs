using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Tests.Data;
using Npgsql;
using Xunit;
using static CustomerService.Domain.Tests.Hotline.Reports;

namespace CustomerService.Domain.Tests.Journal;

/// <summary>PostgreSQL is restarted, or ends the journal's connection for whatever reason of its own.</summary>
public sealed class LostConnectionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Append_ConnectionLostWhileIdle_IsKept()
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Postgres);
        await using var open = await OpenJournal.OpenAsync(database);
        await open.AppendAsync(Offered("a", 0));

        await EndConnectionsAsync(database);
        await IdleAsync();

        Assert.Equal(2, (await open.AppendAsync(Answered("a", 4)).WaitAsync(Patience)).Position);
        Assert.Equal(4.0, open.Board.Snapshot("GD")!.Windows[LiveWindow.Today].AverageWaitSeconds);
        await JournalTests.AssertEqualsRecountAsync(database);
    }

    [Fact]
    public async Task Append_ConnectionLostJustBefore_IsRefused_NextOneIsKept()
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Postgres);
        await using var open = await OpenJournal.OpenAsync(database);
        await open.AppendAsync(Offered("a", 0));

        await EndConnectionsAsync(database);

        await Assert.ThrowsAsync<JournalUnavailableException>(() => open.AppendAsync(Answered("a", 4)).WaitAsync(Patience));
        Assert.Equal(2, (await open.AppendAsync(Answered("a", 4)).WaitAsync(Patience)).Position);
        await JournalTests.AssertEqualsRecountAsync(database);
    }

    [Fact]
    public async Task Append_DatabaseOutOfReach_IsRefusedUntilItIsBack()
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Postgres);
        await using var open = await OpenJournal.OpenAsync(database);
        await open.AppendAsync(Offered("a", 0));

        await AllowConnectionsAsync(database, allow: false);
        await EndConnectionsAsync(database);
        await IdleAsync();
        for (var attempt = 0; attempt < 3; attempt++)
            await Assert.ThrowsAsync<JournalUnavailableException>(() => open.AppendAsync(Answered("a", 4)).WaitAsync(Patience));
        await AllowConnectionsAsync(database, allow: true);

        Assert.Equal((1, 2L), await PartsAsync(open.AppendAsync(Answered("a", 4))));
        Assert.Equal(4.0, open.Board.Snapshot("GD")!.Windows[LiveWindow.Today].AverageWaitSeconds);
    }

    private static async Task<(int Accepted, long Position)> PartsAsync(Task<AppendResult> append)
    {
        var result = await append.WaitAsync(Patience);
        return (result.Accepted, result.Position);
    }

    /// <summary>Long enough for the writer to have looked at the database and found nobody there.</summary>
    private static Task IdleAsync() => Task.Delay(TimeSpan.FromSeconds(1));

    private static Task EndConnectionsAsync(TestDatabase database) =>
        BesideAsync(database, name => $"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{name}'");

    private static Task AllowConnectionsAsync(TestDatabase database, bool allow) =>
        BesideAsync(database, name => $"ALTER DATABASE \"{name}\" ALLOW_CONNECTIONS {allow}");

    private static async Task BesideAsync(TestDatabase database, Func<string, string> sql)
    {
        var at = new NpgsqlConnectionStringBuilder(database.Settings.ConnectionString);
        var name = at.Database!;
        at.Database = "postgres";
        await using var connection = new NpgsqlConnection(at.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql(name), connection);
        await command.ExecuteNonQueryAsync();
    }
}
