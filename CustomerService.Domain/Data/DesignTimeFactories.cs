using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CustomerService.Domain.Data;

/// <summary>Lets <c>dotnet ef migrations add NAME --context SqliteDb</c> build the context without the application.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => new((DbContextOptions<SqliteDb>)new DbContextOptionsBuilder<SqliteDb>()
        .UseData(new DataSettings(DataProvider.Sqlite, "Data Source=design.db", "."), CustomerServiceDb.HistoryTable).Options);
}

/// <summary>The same for <c>--context PostgresDb</c>.</summary>
internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) => new((DbContextOptions<PostgresDb>)new DbContextOptionsBuilder<PostgresDb>()
        .UseData(new DataSettings(DataProvider.Postgres, "Host=design", "."), CustomerServiceDb.HistoryTable).Options);
}
