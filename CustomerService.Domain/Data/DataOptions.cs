using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Data;

/// <summary>Points a context at the database of <see cref="DataSettings"/>.</summary>
public static class DataOptions
{
    private static readonly SqlitePragmas Pragmas = new();

    /// <param name="options">The context's options.</param>
    /// <param name="settings">The database.</param>
    /// <param name="historyTable">The context's own table of applied migrations, since several contexts share one database.</param>
    public static DbContextOptionsBuilder UseData(
        this DbContextOptionsBuilder options, DataSettings settings, string historyTable) => settings.Provider switch
        {
            DataProvider.Sqlite => options
                .UseSqlite(settings.ConnectionString, sqlite => sqlite.MigrationsHistoryTable(historyTable))
                .AddInterceptors(Pragmas),
            DataProvider.Postgres => options
                .UseNpgsql(settings.ConnectionString, postgres => postgres.MigrationsHistoryTable(historyTable)),
            _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Provider, "Unknown data provider"),
        };
}
