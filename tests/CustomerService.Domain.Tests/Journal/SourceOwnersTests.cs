using CustomerService.Domain.Complaints;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Callbacks;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CustomerService.Domain.Tests.Hotline.Reports;

namespace CustomerService.Domain.Tests.Journal;

/// <summary>Guangdong (GD) and Hainan (HN) under the head office (CSG), which is the only root.</summary>
public sealed class SourceOwnersTests
{
    public static TheoryData<DataProvider> Engines => TestDatabase.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_AGuessedIdFromAnotherUnit_IsRefusedAndTheGenuineEventIsTaken(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);
        await open.Journal.AppendAsync([Offered("a", 0)], "GD");

        var guess = await open.Journal.AppendAsync([Offered("b", 9, "island"), Offered("c", 9, "island") with { Source = "pbx-hn" }], "HN");
        var genuine = await open.Journal.AppendAsync([Offered("b", 9, "island"), Offered("a", 0)], "GD");

        Assert.Equal((1, 0, 0), (guess.Accepted, guess.Duplicates, Assert.Single(guess.Foreign)));
        Assert.Equal((1, 1), (genuine.Accepted, genuine.Duplicates));
        Assert.Empty(genuine.Foreign);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_FromTheUnitAboveTheOwner_IsTakenAndChangesNoOwner(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);
        await open.Journal.AppendAsync([Offered("a", 0)], "GD");

        Assert.Empty((await open.Journal.AppendAsync([Offered("b", 1)], "CSG")).Foreign);
        Assert.Empty((await open.Journal.AppendAsync([Offered("c", 2)])).Foreign);
        Assert.Empty((await open.Journal.AppendAsync([Offered("d", 3)], "GD")).Foreign);
        Assert.Equal("GD", await OwnerAsync(database));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_UnderTheSourceOfTheUnitAbove_IsRefused(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);
        await open.Journal.AppendAsync([Offered("a", 0)], "CSG");

        Assert.Equal([0], (await open.Journal.AppendAsync([Offered("b", 1)], "GD")).Foreign);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_UnderTheSourceOfAnImport_IsForTheOnlyRootAlone(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);
        await open.AppendAsync(Offered("a", 0));

        Assert.Equal([0], (await open.Journal.AppendAsync([Offered("b", 1)], "GD")).Foreign);
        Assert.Empty((await open.Journal.AppendAsync([Offered("b", 1)], "CSG")).Foreign);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_AfterARestart_TheOwnerIsStillKnown(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using (var first = await OpenJournal.OpenAsync(database)) await first.Journal.AppendAsync([Offered("a", 0)], "GD");
        await using var second = await OpenJournal.OpenAsync(database);

        Assert.Equal([0, 1], (await second.Journal.AppendAsync([Offered("a", 0), Offered("b", 1)], "HN")).Foreign);
        Assert.Empty((await second.Journal.AppendAsync([Offered("b", 1)], "GD")).Foreign);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_UnderASourceFromBeforeOwnersWereKept_TheFirstToUseItAgainOwnsItInEveryProcess(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using (var before = await OpenJournal.OpenAsync(database)) await before.AppendAsync(Offered("a", 0));
        await using var db = database.Contexts.CreateDbContext();
        await db.Sources.ExecuteUpdateAsync(set => set.SetProperty(source => source.Owner, (string?)null));
        await using var one = await OpenJournal.OpenAsync(database);
        await using var other = await OpenJournal.OpenAsync(database);

        // A duplicate moves no position, so nothing tells the other process but the database itself.
        Assert.Equal(1, (await one.Journal.AppendAsync([Offered("a", 0)], "GD")).Duplicates);

        Assert.Equal([0], (await other.Journal.AppendAsync([Offered("b", 1, "island")], "HN")).Foreign);
        Assert.Equal("GD", await OwnerAsync(database));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_TwoUnitsRacingForTheSameSourcesFromTwoProcesses_EachSourceHasTheEventsOfOneUnit(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var one = await OpenJournal.OpenAsync(database);
        await using var other = await OpenJournal.OpenAsync(database);
        (Domain.Journal.Journal Journal, string Unit)[] senders = [(one.Journal, "GD"), (one.Journal, "HN"), (other.Journal, "GD"), (other.Journal, "HN")];

        var results = await Task.WhenAll(senders.SelectMany((sender, nth) => Enumerable.Range(0, 40).Select(async i =>
        {
            var source = $"pbx-{i}";
            var result = await sender.Journal.AppendAsync([Offered($"{sender.Unit}-{nth}", nth, sender.Unit == "GD" ? "faults" : "island") with { Source = source }], sender.Unit);
            return (source, sender.Unit, result.Accepted, Refused: result.Foreign.Count);
        })));

        Assert.All(results.GroupBy(one => one.source), source =>
        {
            Assert.Single(source.Where(one => one.Accepted == 1).Select(one => one.Unit).Distinct());
            Assert.Equal((2, 2), (source.Sum(one => one.Accepted), source.Sum(one => one.Refused)));
        });
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_UnderADesksSourceBeforeItsFirstUse_IsRefused(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);

        var result = await open.Journal.AppendAsync(
            [Offered("a", 0) with { Source = ComplaintEntry.Desk }, Offered("b", 0) with { Source = CallbackEntry.Desk }, Offered("c", 0)], "GD");

        Assert.Equal((1, 2), (result.Accepted, result.Foreign.Count));
        Assert.Equal([0, 1], result.Foreign);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Assign_ToTheGenuineUnitFromAnotherProcess_TheRunningServerObeys(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var server = await OpenJournal.OpenAsync(database);
        await server.Journal.AppendAsync([Offered("squat", 0, "island")], "HN");
        Assert.Equal([0], (await server.Journal.AppendAsync([Offered("a", 1)], "GD")).Foreign);
        await using var verb = await OpenJournal.OpenAsync(database);

        await verb.Journal.AppendAsync([SourceEntry.Of("pbx", "GD", "lin.wei", Morning)]);

        Assert.Empty((await server.Journal.AppendAsync([Offered("a", 1)], "GD")).Foreign);
        Assert.Equal([0], (await server.Journal.AppendAsync([Offered("b", 2, "island")], "HN")).Foreign);
        Assert.Equal("GD", await OwnerAsync(database));
        await JournalTests.AssertEqualsRecountAsync(database);
        await using var db = database.Contexts.CreateDbContext();
        Assert.Null((await JournalAudit.VerifyAsync(db)).Problem);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Release_TheNextToUseTheSourceOwnsIt(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);
        await open.Journal.AppendAsync([Offered("squat", 0, "island")], "HN");

        await open.Journal.AppendAsync([SourceEntry.Of("pbx", owner: null, "lin.wei", Morning)]);
        Assert.Null(await OwnerAsync(database));

        Assert.Empty((await open.Journal.AppendAsync([Offered("a", 1)], "GD")).Foreign);
        Assert.Equal([0], (await open.Journal.AppendAsync([Offered("b", 2, "island")], "HN")).Foreign);
    }

    [Fact]
    public async Task Assign_ADesksSource_ChangesNothing()
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        await using var open = await OpenJournal.OpenAsync(database);

        await open.Journal.AppendAsync([SourceEntry.Of(ComplaintEntry.Desk, "GD", "lin.wei", Morning)]);

        Assert.Equal([0], (await open.Journal.AppendAsync([Offered("a", 0) with { Source = ComplaintEntry.Desk }], "GD")).Foreign);
    }

    [Fact]
    public async Task Append_MoreThanOneCommit_NamesForeignEntriesByTheirPlaceInTheWholeList()
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        await using var open = await OpenJournal.OpenAsync(database);
        await open.Journal.AppendAsync([Offered("a", 0)], "GD");
        var last = Domain.Journal.Journal.MostEntriesACommit + 1;
        var events = Enumerable.Range(0, last + 1)
            .Select(i => Offered($"call-{i}", i / 100.0, "island") with { Source = i == 7 || i == last ? "pbx" : "pbx-hn" }).ToList<JournalEntry>();

        var result = await open.Journal.AppendAsync(events, "HN");

        Assert.Equal([7, last], result.Foreign);
        Assert.Equal((last - 1, 0), (result.Accepted, result.Duplicates));
    }

    private static async Task<string?> OwnerAsync(TestDatabase database)
    {
        await using var db = database.Contexts.CreateDbContext();
        return (await db.Sources.AsNoTracking().SingleAsync(source => source.Name == "pbx")).Owner;
    }
}
