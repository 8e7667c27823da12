using CustomerService.Domain.Data;
using Xunit;

[assembly: AssemblyFixture(typeof(CustomerService.Domain.Tests.Data.Engines))]

namespace CustomerService.Domain.Tests.Data;

/// <summary>The database engines of this test run: one PostgreSQL started when first needed, one migrated SQLite file to copy.</summary>
public sealed class Engines : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresCluster?>> Cluster = new(PostgresCluster.StartAsync);
    private static readonly Lazy<Task<string>> Template = new(MigratedFileAsync);

    /// <summary>Null where PostgreSQL is not installed.</summary>
    internal static Task<PostgresCluster?> PostgresAsync() => Cluster.Value;

    /// <summary>A migrated, empty SQLite file: copying it is faster than migrating a new one for every test.</summary>
    internal static Task<string> SqliteTemplateAsync() => Template.Value;

    public async ValueTask DisposeAsync()
    {
        if (Cluster.IsValueCreated && await Cluster.Value is { } cluster) await cluster.DisposeAsync();
        if (Template.IsValueCreated) Directory.Delete(Path.GetDirectoryName(await Template.Value)!, recursive: true);
    }

    private static async Task<string> MigratedFileAsync()
    {
        var directory = Directory.CreateTempSubdirectory("customerservice-template-").FullName;
        var file = Path.Combine(directory, DataSettings.SqliteFileName);
        await new CustomerServiceDbFactory(new DataSettings(DataProvider.Sqlite, $"Data Source={file};Pooling=False", directory)).MigrateAsync();
        return file;
    }
}
