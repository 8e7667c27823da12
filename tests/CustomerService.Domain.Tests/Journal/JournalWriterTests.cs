using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CustomerService.Domain.Tests.Hotline.Reports;

namespace CustomerService.Domain.Tests.Journal;

/// <summary>A writer that only follows what another process appends, without the pauses that a journal makes.</summary>
public sealed class JournalWriterTests
{
    private const int Many = 800;

    public static TheoryData<DataProvider> Engines => TestDatabase.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Follow_WhileAnotherProcessAppends_MissesNothing(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);
        using var follower = await FollowerAsync(open);
        var appending = Task.Run(async () =>
        {
            for (var i = 0; i < Many; i++) await open.AppendAsync(Offered($"c{i}", i % 100));
        });

        var followed = 0;
        while (!appending.IsCompleted) followed += Follow(follower);
        await appending;
        followed += Follow(follower);

        Assert.Equal((Many, Many), (followed, follower.Position));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Begin_UnitsAndQueuesBecameOthers_WaitsUntilTheyAreKnown(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);
        using var known = new Organizations(database.Contexts);
        await known.RefreshAsync();
        using var follower = new JournalWriter(database.Contexts, new HotlineSettings(), OpenJournal.Zone, known);
        await follower.OpenAsync(mayCountAgain: false, [], progress: null);
        await open.Organizations.ChangeAsync(async db => db.Add(new CallQueue("claims", "Claims", await db.Units.SingleAsync(unit => unit.Code == "GD"))));
        await open.AppendAsync(Offered("a", 0, "claims"));

        Assert.False(follower.Follow());
        Assert.False(follower.Begin(Morning));
        await known.RefreshAsync();
        Assert.True(follower.Begin(Morning));

        Assert.Equal("a", Assert.Single(follower.Changes.Hotline.Legs).After?.Call);
        follower.Abandon();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Follow_JournalEmptiedAndFilledBetweenTwoLooks_BeginsAnew(int entries)
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        using var known = new Organizations(database.Contexts);
        JournalWriter follower;
        await using (var before = await OpenJournal.OpenAsync(database))
        {
            await before.AppendAsync(Offered("a", 0), Answered("a", 5));
            await known.RefreshAsync();
            follower = new JournalWriter(database.Contexts, new HotlineSettings(), OpenJournal.Zone, known);
            await follower.OpenAsync(mayCountAgain: false, [], progress: null);
        }

        using (follower)
        {
            await using (var db = database.Contexts.CreateDbContext()) await FreshStart.BeginAsync(db, () => Task.CompletedTask);
            await using (var after = await OpenJournal.OpenAsync(database)) await after.AppendAsync([.. Enumerable.Range(0, entries).Select(i => Offered($"new-{i}", i))]);
            await known.RefreshAsync();

            Assert.True(follower.Follow());

            Assert.Equal((true, entries, entries), (follower.HasBegunAnew, follower.Changes.Entries, follower.Position));
            Assert.Equal(entries, follower.Changes.Hotline.Legs.Count);
        }
    }

    private static async Task<JournalWriter> FollowerAsync(OpenJournal open)
    {
        var follower = new JournalWriter(open.Database.Contexts, new HotlineSettings(), OpenJournal.Zone, open.Organizations);
        await follower.OpenAsync(mayCountAgain: false, [], progress: null);
        return follower;
    }

    private static int Follow(JournalWriter follower) => follower.Follow() ? follower.Changes.Entries : 0;
}
