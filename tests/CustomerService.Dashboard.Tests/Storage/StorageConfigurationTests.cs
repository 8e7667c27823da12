using CustomerService.Dashboard.Storage;
using CustomerService.Domain.Data;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace CustomerService.Dashboard.Tests.Storage;

public sealed class StorageConfigurationTests
{
    private static readonly string Root = Path.GetTempPath();

    [Fact]
    public void Read_NothingSet_IsSqliteInDataFolderOfContentRoot()
    {
        var settings = Read();

        Assert.Equal(DataProvider.Sqlite, settings.Provider);
        Assert.Equal(Path.Combine(Root, "data"), settings.Directory);
        Assert.Contains(Path.Combine(Root, "data", "customerservice.db"), settings.ConnectionString, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PostgresWithoutConnectionString_Refuses()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Read(("Data:Provider", "Postgres")));

        Assert.Contains("ConnectionStrings:Main", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PostgresWithConnectionString_KeepsItAsWritten()
    {
        var settings = Read(("Data:Provider", "postgres"), ("ConnectionStrings:Main", "Host=db"));

        Assert.Equal(new DataSettings(DataProvider.Postgres, "Host=db", Path.Combine(Root, "data")), settings);
    }

    [Fact]
    public void Read_UnknownProvider_NamesIt()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Read(("Data:Provider", "Oracle")));

        Assert.Contains("'Oracle'", refusal.Message, StringComparison.Ordinal);
    }

    private static DataSettings Read(params (string Key, string Value)[] pairs) => StorageConfiguration.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(pairs.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
            .Build(),
        Root);
}
