using System.Data;
using CustomerService.Domain.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CustomerService.Domain.Tests.Data;

public sealed class StatementTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Set_ParametersStandInAnotherOrder_EachTakesItsOwnValue(DataProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = await database.Contexts.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        using var insert = Statement.Prepare(
            connection, "INSERT INTO sources (name, id, events, last_event_ms, last_received_ms, lag_ms) VALUES ($2, $1, $3, $3, $3, $3)",
            DbType.Int32, DbType.String, DbType.Int64);

        insert.Set(1, 7).Set(2, "pbx").Set(3, 5).Execute();

        var source = await db.Sources.SingleAsync();
        Assert.Equal((7, "pbx", 5L), (source.Id, source.Name, source.Events));
    }
}
