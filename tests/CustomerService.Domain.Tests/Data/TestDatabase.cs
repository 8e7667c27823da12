using CustomerService.Domain.Data;
using Xunit;

namespace CustomerService.Domain.Tests.Data;

/// <summary>An empty, migrated database of its own on a real engine.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string directory;

    private TestDatabase(DataSettings settings, string directory)
    {
        this.directory = directory;
        Settings = settings;
        Contexts = new CustomerServiceDbFactory(settings);
    }

    public DataSettings Settings { get; }

    public CustomerServiceDbFactory Contexts { get; }

    public static TheoryData<DataProvider> Engines { get; } = new(DataProvider.Sqlite, DataProvider.Postgres);

    public static async Task<TestDatabase> CreateAsync(DataProvider provider)
    {
        var directory = Directory.CreateTempSubdirectory("customerservice-test-").FullName;
        var connection = provider == DataProvider.Sqlite
            ? $"Data Source={Path.Combine(directory, DataSettings.SqliteFileName)}"
            : await PostgresAsync();
        var database = new TestDatabase(new DataSettings(provider, connection, directory), directory);
        await database.Contexts.MigrateAsync();
        return database;
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<string> PostgresAsync()
    {
        var cluster = await PostgresCluster.Shared;
        if (cluster is null && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail("PostgreSQL is not installed.");
        if (cluster is null) Assert.Skip("PostgreSQL is not installed here.");
        return cluster.ConnectionString($"test_{Guid.NewGuid():N}");
    }
}
