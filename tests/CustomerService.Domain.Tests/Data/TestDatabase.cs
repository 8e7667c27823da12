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
        if (provider == DataProvider.Sqlite)
        {
            var file = Path.Combine(directory, DataSettings.SqliteFileName);
            File.Copy(await Data.Engines.SqliteTemplateAsync(), file);
            return new TestDatabase(new DataSettings(provider, $"Data Source={file}", directory), directory);
        }

        return new TestDatabase(new DataSettings(provider, await PostgresAsync(), directory), directory);
    }

    public ValueTask DisposeAsync()
    {
        if (Settings.Provider == DataProvider.Postgres)
        {
            using var connection = new Npgsql.NpgsqlConnection(Settings.ConnectionString);
            Npgsql.NpgsqlConnection.ClearPool(connection);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<string> PostgresAsync()
    {
        var database = await Data.Engines.PostgresAsync();
        if (database is null && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail("PostgreSQL is not installed.");
        if (database is null) Assert.Skip("PostgreSQL is not installed here.");
        return database;
    }
}
