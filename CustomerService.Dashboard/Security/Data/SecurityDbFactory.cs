using CustomerService.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Security.Data;

/// <summary>Opens the <see cref="SecurityDb"/> of whichever engine is configured.</summary>
internal sealed class SecurityDbFactory(DataSettings settings, ILoggerFactory logs) : IDbContextFactory<SecurityDb>
{
    private readonly Func<SecurityDb> open = settings.Provider is DataProvider.Postgres ? Postgres(settings, logs) : Sqlite(settings, logs);

    public SecurityDb CreateDbContext() => open();

    private static Func<SecurityDb> Sqlite(DataSettings settings, ILoggerFactory logs)
    {
        var options = SecurityDbOptions.For<SecuritySqliteDb>(settings, logs);
        return () => new SecuritySqliteDb(options);
    }

    private static Func<SecurityDb> Postgres(DataSettings settings, ILoggerFactory logs)
    {
        var options = SecurityDbOptions.For<SecurityPostgresDb>(settings, logs);
        return () => new SecurityPostgresDb(options);
    }
}
