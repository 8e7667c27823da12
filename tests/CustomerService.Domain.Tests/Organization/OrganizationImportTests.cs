using System.Text;
using CustomerService.Domain.Data;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Tests.Data;
using Xunit;

namespace CustomerService.Domain.Tests.Organization;

public sealed class OrganizationImportTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task ImportUnits_ThenAgain_AddsRenamesAndMovesAndDeletesNothing(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        using var organizations = new Organizations(database.Contexts);
        var import = new OrganizationImport(organizations);

        var first = await import.ImportUnitsAsync(Csv("code,name,parent,kind", "hall,Hall,north,business-hall", "north,North,head,subsidiary", "head,总部,,head-office"));
        var second = await import.ImportUnitsAsync(Csv("code,name,parent,kind", "hall,The hall,city,business-hall", "city,City,north,supply-unit"));

        Assert.Equal((3, 3, 0), (first.Count, first.Added, first.Changed));
        Assert.Equal((2, 1, 1), (second.Count, second.Added, second.Changed));
        var tree = organizations.Current;
        Assert.Equal(["head", "north", "city", "hall"], tree.Unit("hall")!.Path().Select(unit => unit.Code));
        Assert.Equal(("总部", "The hall"), (tree.Unit("head")!.Name, tree.Unit("hall")!.Name));
    }

    [Fact]
    public async Task ImportUnits_MovedToTheTop_IsARoot()
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        using var organizations = new Organizations(database.Contexts);
        var import = new OrganizationImport(organizations);
        await import.ImportUnitsAsync(Csv("code,name,parent,kind", "head,Head,,head-office", "north,North,head,subsidiary"));

        await import.ImportUnitsAsync(Csv("code,name,parent,kind", "north,North,,subsidiary"));

        Assert.Equal(["head", "north"], organizations.Current.Roots.Select(unit => unit.Code));
    }

    [Fact]
    public async Task ImportUnits_OneWrongLine_ChangesNothing()
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        using var organizations = new Organizations(database.Contexts);

        var outcome = await new OrganizationImport(organizations).ImportUnitsAsync(Csv("code,name,parent,kind", "head,Head,,head-office", "north,,head,subsidiary"));

        Assert.Equal("line 3, column name: is empty", Assert.Single(outcome.Problems).ToString());
        Assert.Empty((await organizations.RefreshAsync()).Units);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task ImportQueues_ThenAgain_AddsAndMoves(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        using var organizations = new Organizations(database.Contexts);
        var import = new OrganizationImport(organizations);
        await import.ImportUnitsAsync(Csv("code,name,parent,kind", "head,Head,,head-office", "north,North,head,subsidiary"));

        await import.ImportQueuesAsync(Csv("code,name,unit", "hotline-a,Line A,head"));
        var second = await import.ImportQueuesAsync(Csv("code,name,unit", "hotline-a,Line A,north", "hotline-b,Line B,north"));

        Assert.Equal((2, 1, 1), (second.Count, second.Added, second.Changed));
        Assert.Equal(["hotline-a", "hotline-b"], organizations.Current.Unit("north")!.Queues.Select(queue => queue.Code));
    }

    private static MemoryStream Csv(params string[] lines) => new(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
}
