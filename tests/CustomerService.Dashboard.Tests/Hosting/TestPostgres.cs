using CustomerService.Domain.Data;
using CustomerService.Domain.Tests.Data;
using Xunit;

[assembly: AssemblyFixture(typeof(CustomerService.Dashboard.Tests.Hosting.TestPostgres))]

namespace CustomerService.Dashboard.Tests.Hosting;

/// <summary>The one PostgreSQL of this test run, started when first needed.</summary>
public sealed class TestPostgres : IAsyncDisposable
{
    private const string TemplateName = "migrated";

    private static readonly Lazy<Task<PostgresCluster?>> Cluster = new(PostgresCluster.StartAsync);
    private static readonly Lazy<Task> Template = new(MigrateAsync);

    /// <summary>The connection string of a database that does not exist yet; skips where PostgreSQL is not installed, which CI has to do.</summary>
    public static async Task<string> DatabaseAsync()
    {
        var cluster = await Cluster.Value;
        Assert.SkipWhen(cluster is null && Environment.GetEnvironmentVariable("CI") is null, "PostgreSQL is not installed.");
        Assert.NotNull(cluster);
        return cluster.ConnectionString($"test_{Guid.NewGuid():N}");
    }

    /// <summary>The connection string of a migrated, empty database; a copy, since migrating takes seconds.</summary>
    public static async Task<string> MigratedAsync()
    {
        var database = $"test_{Guid.NewGuid():N}";
        _ = await DatabaseAsync();
        await Template.Value;
        var cluster = (await Cluster.Value)!;
        await cluster.CopyAsync(TemplateName, database);
        return cluster.ConnectionString(database);
    }

    private static async Task MigrateAsync()
    {
        var migrated = (await Cluster.Value)!.ConnectionString(TemplateName) + ";Pooling=false";
        await new CustomerServiceDbFactory(new DataSettings(DataProvider.Postgres, migrated, Path.GetTempPath())).MigrateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Cluster.IsValueCreated && await Cluster.Value is { } cluster) await cluster.DisposeAsync();
    }
}
