using CustomerService.Domain.Complaints;
using CustomerService.Domain.Data;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization.Moves;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Tests.Data;
using CustomerService.Domain.Tests.Hotline;
using CustomerService.Domain.Tests.Journal;
using Xunit;

namespace CustomerService.Domain.Tests.Papers;

public sealed class PaperTests
{
    private const string Subject = "move/HN";

    public static TheoryData<DataProvider> Engines => TestDatabase.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_Paper_IsInItsRegisterAtOnceAndAfterARestart(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var moved = Moved("GD") with { By = new By("lin.wei", "林薇") };
        await using (var open = await OpenJournal.OpenAsync(database, papers: [new MoveList()]))
        {
            Assert.True(await new PaperDesk(open.Journal).AppendAsync(Subject, 0, [moved, Moved(null)]));
            Assert.Equal(["GD", null], open.Register<MoveList>().Find(Subject)!.Parents);
        }

        await using var again = await OpenJournal.OpenAsync(database, papers: [new MoveList()]);
        Assert.Equal(["GD", null], again.Register<MoveList>().Find(Subject)!.Parents);
        Assert.Equal(2, again.Register<MoveList>().SequenceOf(Subject));
        await using var db = database.Contexts.CreateDbContext();
        Assert.Equal(moved, (await PaperHistory.OfAsync(db, Subject))[0].Event);
        Assert.Null((await JournalAudit.VerifyAsync(db)).Problem);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_FromAnOlderState_KeepsNothingAndSaysSo(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database, papers: [new MoveList()]);
        var desk = new PaperDesk(open.Journal);
        Assert.True(await desk.AppendAsync(Subject, 0, [Moved("GD")]));

        Assert.False(await desk.AppendAsync(Subject, 0, [Moved("CSG"), Moved(null)]));
        Assert.False(await desk.AppendAsync(Subject, 5, [Moved("CSG")]));
        Assert.True(await desk.AppendAsync(Subject, 1, [Moved("CSG")]));

        Assert.Equal(["GD", "CSG"], open.Register<MoveList>().Find(Subject)!.Parents);
    }

    [Fact]
    public async Task Append_ByAnotherProcess_IsHeardInOrder()
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        await using var here = await OpenJournal.OpenAsync(database, papers: [new MoveList()]);
        await using var there = await OpenJournal.OpenAsync(database, papers: [new MoveList()]);

        Assert.True(await new PaperDesk(there.Journal).AppendAsync(Subject, 0, [Moved("GD")]));
        Assert.False(await new PaperDesk(here.Journal).AppendAsync(Subject, 0, [Moved("CSG")]));

        // What the other wrote was followed before this one was refused.
        Assert.True(await new PaperDesk(here.Journal).AppendAsync(Subject, 1, [Moved(null)]));
        Assert.Equal(["GD", null], here.Register<MoveList>().Find(Subject)!.Parents);
    }

    [Fact]
    public async Task FreshStart_LeavesNoPaper()
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        await using var open = await OpenJournal.OpenAsync(database, papers: [new MoveList()]);
        var desk = new PaperDesk(open.Journal);
        await desk.AppendAsync(Subject, 0, [Moved("GD")]);
        await using (var db = database.Contexts.CreateDbContext()) await FreshStart.BeginAsync(db, () => Task.CompletedTask);

        Assert.True(await desk.AppendAsync(Subject, 0, [Moved("CSG")]));

        Assert.Equal(["CSG"], open.Register<MoveList>().Find(Subject)!.Parents);
    }

    [Fact]
    public void Of_SubjectOfAnotherRegister_IsRefused() => Assert.Throws<ArgumentException>(() => PaperEntry.Of("brief/HN", 1, Moved("GD")));

    [Fact]
    public void Names_OfAllKinds_BeginWithTheirRegistersWord() =>
        Assert.All(typeof(PaperEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PaperEvent)) && !type.IsAbstract), type =>
            Assert.Matches(@"^[a-z-]+\.[a-z-]+$", ((PaperTypeAttribute)Attribute.GetCustomAttribute(type, typeof(PaperTypeAttribute))!).Name));

    private static UnitMoved Moved(string? parent) => new()
    {
        At = Reports.Morning, By = By.Rules, From = new DateOnly(2026, 7, 1), OldParent = "CSG", NewParent = parent,
    };
}
