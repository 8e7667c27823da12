using CustomerService.Domain.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CustomerService.Domain.Tests.Data;

public sealed class MigrationsTests
{
    public static TheoryData<DataProvider> Engines => TestDatabase.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Model_HasNoChangeWithoutAMigration(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Contexts.CreateDbContext();
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Tables_EveryMappedColumn_Exists(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Contexts.CreateDbContext();
        foreach (var entity in db.Model.GetEntityTypes())
        {
            var columns = string.Join(", ", entity.GetProperties().Select(property => $"\"{property.GetColumnName()}\""));
#pragma warning disable EF1002 // Names of our own model.
            await db.Database.ExecuteSqlRawAsync($"SELECT {columns} FROM \"{entity.GetTableName()}\" WHERE 1 = 0");
#pragma warning restore EF1002
        }
    }
}
