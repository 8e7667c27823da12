using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Complaints.Search;
using CustomerService.Domain.Data;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Tests.Data;
using CustomerService.Domain.Tests.Journal;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CustomerService.Domain.Tests.Complaints.Cases;

namespace CustomerService.Domain.Tests.Complaints.Search;

/// <summary>One meaning of a search on both engines.</summary>
public sealed class CaseSearchTests
{
    public static TheoryData<DataProvider> Engines => TestDatabase.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Find_WordsInitialsAndNumbers_FindsTheCasesThatHoldThemAll(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);
        await open.Journal.AppendAsync([
            .. Entries(Case(1, "小区停电问题", "晚上七点以后经常停电，冰箱坏了。", "13800001234", "0318-7700")),
            .. Entries(Case(2, "电费多收", "八月电费多收了两次。", "13900005678", "0318-7701")),
            .. Entries(Case(3, "Voltage too low", "The lamp flickers 100% of the time", "075512345678", null))]);

        Assert.Equal([1], await FindAsync(database, "停电"));
        Assert.Equal([1], await FindAsync(database, "电问"));
        Assert.Equal([1], await FindAsync(database, "tdwt"));
        Assert.Equal([1], await FindAsync(database, "停电 冰箱"));
        Assert.Equal([2], await FindAsync(database, "DFDS"));
        Assert.Equal([2], await FindAsync(database, "２０２６-2"));
        Assert.Equal([2], await FindAsync(database, "000002"));
        Assert.Equal([3], await FindAsync(database, "VOLTAGE flick"));
        Assert.Equal([3], await FindAsync(database, "100%"));
        Assert.Equal([1], await FindAsync(database, "138-0000-1234"));
        Assert.Equal([1], await FindAsync(database, "1234"));
        Assert.Equal([2], await FindAsync(database, "03187701"));
        Assert.Empty(await FindAsync(database, "停费"));
        Assert.Empty(await FindAsync(database, "停电 电费"));
        Assert.Empty(await FindAsync(database, "1380000"));
        Assert.Empty(await FindAsync(database, "\" OR 1 --"));
        Assert.Empty(await FindAsync(database, "13800001234", mayUnmask: false));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Find_AfterAnAmendmentAndARecount_FindsWhatStandsThereNow(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var complaint = Case(1, "小区停电问题", "冰箱坏了。", "13800001234", null);
        complaint.Amend(new Amended { At = At(5), By = Lin, Title = "表计故障", Complainant = new Complainant { Phone = "13700009999" }, Reason = "misheard" });
        await using (var open = await OpenJournal.OpenAsync(database)) await open.Journal.AppendAsync(Entries(complaint));

        await AssertAsync();
        await using (var db = database.Contexts.CreateDbContext()) await db.States.ExecuteUpdateAsync(set => set.SetProperty(state => state.Fingerprint, "older"));
        await using (await OpenJournal.OpenAsync(database)) await AssertAsync();

        await using (var fresh = database.Contexts.CreateDbContext()) await FreshStart.BeginAsync(fresh, () => Task.CompletedTask);
        Assert.Empty(await FindAsync(database, "表计"));
        await using (var db = database.Contexts.CreateDbContext()) Assert.Empty((await CaseSearch.CandidatesAsync(db, SearchQuery.Read("表计", true, 2026)))!);

        async Task AssertAsync()
        {
            Assert.Equal([1], await FindAsync(database, "表计"));
            Assert.Equal([1], await FindAsync(database, "冰箱"));
            Assert.Equal([1], await FindAsync(database, "13700009999"));
            Assert.Empty(await FindAsync(database, "停电"));
            Assert.Empty(await FindAsync(database, "13800001234"));
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Candidates_WordInManyCases_AreNotGathered(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);
        var many = Enumerable.Range(1, CaseSearch.Many + 5).SelectMany(i => Entries(Case(i, "停电", $"编号{i}号", null, null))).ToList();
        await open.Journal.AppendAsync(many);

        await using var asked = database.Contexts.CreateDbContext();
        Assert.Null(await CaseSearch.CandidatesAsync(asked, SearchQuery.Read("停电", true, 2026)));
        Assert.InRange((await CaseSearch.CandidatesAsync(asked, SearchQuery.Read("停电 编号17号", true, 2026)))!.Count, 1, 5);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Candidates_WithCommonPiecesLeftOut_HoldEverythingThatIsFound(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);
        await open.Journal.AppendAsync([.. Enumerable.Range(1, CaseSearch.Many + 300).SelectMany(i => Entries(Case(i, "停电", $"户号03001{i:0000}号", null, null)))]);
        await using var db = database.Contexts.CreateDbContext();
        var weights = new GramWeights();
        for (var round = 0; round < 2; round++)
        {
            foreach (var typed in new[] { "户号030010017", "户号 停电 0300101", "停电 户号", "户号030019999" })
            {
                var query = SearchQuery.Read(typed, true, 2026);
                var found = await query.Words.Aggregate(db.CaseTexts.AsNoTracking(), (texts, word) => texts.Where(word.Finds())).Select(text => text.Id).ToListAsync();
                var few = await CaseSearch.CandidatesAsync(db, query, weights, CancellationToken.None);
                if (found.Count > CaseSearch.Many) Assert.Null(few);
                else Assert.Subset(few!.ToHashSet(), found.ToHashSet());
                Assert.Equal(typed switch { "户号030010017" => 1, "户号 停电 0300101" => 100, "停电 户号" => CaseSearch.Many + 300, _ => 0 }, found.Count);
            }
        }
    }

    [Fact]
    public void WorkOrder_PromiseWaitingFinished_StandInThisOrder()
    {
        var due = WorkOrder.Of(Received());
        var waiting = WorkOrder.Of(Complaint.Receive(Number, Intake() with { Promises = [] }));
        var finished = WorkOrder.Of(Closed().RecordCallBack(new CalledBack { At = At(50), By = Lin, IsReached = true }));

        Assert.Equal(At(60).ToUnixTimeMilliseconds(), due);
        Assert.True(due < WorkOrder.Waiting && WorkOrder.Waiting < waiting && waiting < WorkOrder.Finished && WorkOrder.Finished < finished);
    }

    private static Complaint Case(int serial, string title, string text, string? phone, string? customer) => Complaint.Receive(
        ComplaintNumber.Of(2026, serial), Intake() with { Title = title, Text = text, Complainant = new Complainant { Phone = phone, CustomerNumber = customer } });

    private static async Task<IReadOnlyList<int>> FindAsync(TestDatabase database, string typed, bool mayUnmask = true)
    {
        await using var db = database.Contexts.CreateDbContext();
        var query = SearchQuery.Read(typed, mayUnmask, 2026);
        var few = (await CaseSearch.CandidatesAsync(db, query))!;
        var found = await query.Words.Aggregate(db.CaseTexts.AsNoTracking(), (texts, word) => texts.Where(word.Finds())).OrderBy(text => text.Number).ToListAsync();
        Assert.Subset(few.ToHashSet(), found.Select(text => text.Id).ToHashSet());
        return [.. found.Select(text => (int)ComplaintNumber.SerialOf(text.Number, 2026)!.Value)];
    }
}
