using CustomerService.Domain.Data;
using CustomerService.Domain.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CustomerService.Domain.Tests.Hotline.Reports;

namespace CustomerService.Domain.Tests.Journal;

public sealed class SourceTests
{
    public static TheoryData<DataProvider> Engines => TestDatabase.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_FromTwoSources_EachKeepsItsOwnCountAndLag(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);

        await open.AppendAsync(Offered("a", 0), Offered("b", 110) with { Source = "pbx-2" }, Offered("c", 119) with { Source = "pbx-2" });

        await using var db = database.Contexts.CreateDbContext();
        var sources = await db.Sources.AsNoTracking().OrderBy(source => source.Name).ToListAsync();
        Assert.Equal([("pbx", 1L, 120_000L), ("pbx-2", 2L, 1_000L)], sources.Select(source => (source.Name, source.Events, source.LagMs)));
    }
}
