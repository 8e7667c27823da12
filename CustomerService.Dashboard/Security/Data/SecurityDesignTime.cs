using CustomerService.Domain.Data;
using Microsoft.EntityFrameworkCore.Design;

namespace CustomerService.Dashboard.Security.Data;

/// <summary>Lets <c>dotnet ef migrations add NAME --context SecuritySqliteDb</c> work without a database or a configuration.</summary>
internal sealed class SecuritySqliteDesignTime : IDesignTimeDbContextFactory<SecuritySqliteDb>
{
    public SecuritySqliteDb CreateDbContext(string[] args) =>
        new(SecurityDbOptions.For<SecuritySqliteDb>(new DataSettings(DataProvider.Sqlite, "Data Source=design.db", ".")));
}

/// <summary>The same for <c>--context SecurityPostgresDb</c>.</summary>
internal sealed class SecurityPostgresDesignTime : IDesignTimeDbContextFactory<SecurityPostgresDb>
{
    public SecurityPostgresDb CreateDbContext(string[] args) =>
        new(SecurityDbOptions.For<SecurityPostgresDb>(new DataSettings(DataProvider.Postgres, "Host=design", ".")));
}
