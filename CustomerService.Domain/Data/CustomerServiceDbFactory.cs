using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Data;

/// <summary>Opens a context on the configured engine; one context lives for one operation.</summary>
public sealed class CustomerServiceDbFactory(DataSettings settings) : IDbContextFactory<CustomerServiceDb>
{
    private readonly Func<CustomerServiceDb> create = Creator(settings);

    public CustomerServiceDb CreateDbContext() => create();

    /// <summary>Brings the schema up to date.</summary>
    public async Task MigrateAsync(CancellationToken cancellation = default)
    {
        if (settings.Provider == DataProvider.Sqlite) Directory.CreateDirectory(settings.Directory);
        await using var db = create();
        await db.Database.MigrateAsync(cancellation);
    }

    private static Func<CustomerServiceDb> Creator(DataSettings settings)
    {
        if (settings.Provider == DataProvider.Sqlite)
        {
            var sqlite = Options<SqliteDb>(settings);
            return () => new SqliteDb(sqlite);
        }

        var postgres = Options<PostgresDb>(settings);
        return () => new PostgresDb(postgres);
    }

    private static DbContextOptions<TContext> Options<TContext>(DataSettings settings)
        where TContext : DbContext
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        builder.UseData(settings, CustomerServiceDb.HistoryTable);
        return builder.Options;
    }
}
