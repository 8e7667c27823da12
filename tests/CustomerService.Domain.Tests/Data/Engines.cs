using CustomerService.Domain.Data;
using Xunit;

[assembly: AssemblyFixture(typeof(CustomerService.Domain.Tests.Data.Engines))]

namespace CustomerService.Domain.Tests.Data;

/// <summary>The database engines of this test run: one PostgreSQL started when first needed, and on each a migrated, empty database to copy.</summary>
public sealed class Engines : IAsyncDisposable
{
    private const string TemplateName = "migrated";

    private static readonly Lazy<Task<PostgresCluster?>> Cluster = new(PostgresCluster.StartAsync);
    private static readonly Lazy<Task<string>> Template = new(MigratedFileAsync);
    private static readonly Lazy<Task> PostgresTemplate = new(MigratedDatabaseAsync);

    /// <summary>A migrated, empty database of its own.</summary>
    /// <returns>Its connection string; null where PostgreSQL is not installed.</returns>
    internal static async Task<string?> PostgresAsync()
    {
        if (await Cluster.Value is not { } cluster) return null;
        await PostgresTemplate.Value;
        var database = $"test_{Guid.NewGuid():N}";
        await cluster.CopyAsync(TemplateName, database);
        return cluster.ConnectionString(database);
    }

    /// <summary>A migrated, empty SQLite file: copying it is faster than migrating a new one for every test.</summary>
    internal static Task<string> SqliteTemplateAsync() => Template.Value;

    public async ValueTask DisposeAsync()
    {
        if (Cluster.IsValueCreated && await Cluster.Value is { } cluster) await cluster.DisposeAsync();
        if (Template.IsValueCreated) Directory.Delete(Path.GetDirectoryName(await Template.Value)!, recursive: true);
    }

    private static async Task MigratedDatabaseAsync()
    {
        var migrated = (await Cluster.Value)!.ConnectionString(TemplateName) + ";Pooling=false";
        await new CustomerServiceDbFactory(new DataSettings(DataProvider.Postgres, migrated, Path.GetTempPath())).MigrateAsync();
    }

    private static async Task<string> MigratedFileAsync()
    {
        var directory = Directory.CreateTempSubdirectory("customerservice-template-").FullName;
        var file = Path.Combine(directory, DataSettings.SqliteFileName);
        await new CustomerServiceDbFactory(new DataSettings(DataProvider.Sqlite, $"Data Source={file};Pooling=False", directory)).MigrateAsync();
        return file;
    }
}
