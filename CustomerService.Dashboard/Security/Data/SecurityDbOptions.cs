using CustomerService.Domain.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Security.Data;

/// <summary>The options of a <see cref="SecurityDb"/>, the same at run time and when a migration is written.</summary>
internal static class SecurityDbOptions
{
    // Identity asks the context's application services, not the context, which tables there are; version 3 has passkeys.
    private static readonly ServiceProvider Schema = new ServiceCollection()
        .Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    public static DbContextOptions<TContext> For<TContext>(DataSettings settings, ILoggerFactory? logs = null)
        where TContext : SecurityDb
    {
        var options = new DbContextOptionsBuilder<TContext>();
        options.UseApplicationServiceProvider(Schema).UseLoggerFactory(logs).UseData(settings, SecurityDb.MigrationsTable);
        return options.Options;
    }
}
