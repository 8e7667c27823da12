using CustomerService.Domain.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CustomerService.Dashboard.Storage;

/// <summary>Reads <see cref="DataSettings"/> from <c>Data:Provider</c>, <c>Data:Directory</c> and <c>ConnectionStrings:Main</c>.</summary>
public static class StorageConfiguration
{
    /// <summary>Registers the settings once and makes their folder; read when first needed, after every configuration source has spoken.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.TryAddSingleton(provider =>
        {
            var settings = Read(
                provider.GetRequiredService<IConfiguration>(),
                provider.GetRequiredService<IHostEnvironment>().ContentRootPath);
            Directory.CreateDirectory(settings.Directory);
            return settings;
        });
        return services;
    }

    /// <exception cref="InvalidOperationException">The provider is unknown, or PostgreSQL has no connection string.</exception>
    public static DataSettings Read(IConfiguration configuration, string contentRoot)
    {
        var directory = Path.GetFullPath(configuration["Data:Directory"] ?? "data", contentRoot);
        var connection = configuration.GetConnectionString("Main");
        var provider = configuration["Data:Provider"] ?? nameof(DataProvider.Sqlite);

        if (string.Equals(provider, nameof(DataProvider.Postgres), StringComparison.OrdinalIgnoreCase))
        {
            return string.IsNullOrWhiteSpace(connection)
                ? throw new InvalidOperationException("Data:Provider is Postgres, but ConnectionStrings:Main is not set.")
                : new DataSettings(DataProvider.Postgres, connection, directory);
        }

        if (string.Equals(provider, nameof(DataProvider.Sqlite), StringComparison.OrdinalIgnoreCase))
        {
            return new DataSettings(DataProvider.Sqlite, SqliteConnectionString(connection, directory), directory);
        }

        throw new InvalidOperationException($"Data:Provider is '{provider}'; it must be Sqlite or Postgres.");
    }

    private static string SqliteConnectionString(string? configured, string directory)
    {
        var connection = new SqliteConnectionStringBuilder(configured);
        if (connection.DataSource.Length == 0)
        {
            connection.DataSource = Path.Combine(directory, DataSettings.SqliteFileName);
        }

        connection.ForeignKeys = true;
        connection.DefaultTimeout = 5;
        return connection.ToString();
    }
}
