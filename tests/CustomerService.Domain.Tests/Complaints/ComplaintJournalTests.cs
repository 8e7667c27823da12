using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Measures;
using CustomerService.Domain.Tests.Data;
using CustomerService.Domain.Tests.Journal;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CustomerService.Domain.Tests.Complaints.Cases;

namespace CustomerService.Domain.Tests.Complaints;

public sealed class ComplaintJournalTests
{
    public static TheoryData<DataProvider> Engines => TestDatabase.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_CaseToItsEnd_IsReadBackAsItWas(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);
        var closed = Closed();

        await open.Journal.AppendAsync(Entries(closed));

        await using var db = database.Contexts.CreateDbContext();
        var read = (await ComplaintHistory.FindAsync(db, Number))!;
        Assert.Equal(closed.Fresh.Select(Picture), (await ComplaintHistory.EventsAsync(db, Number)).Select(Picture));
        Assert.Equal((closed.State, closed.Sequence, closed.RepliedAt, closed.Closing!.RootCause), (read.State, read.Sequence, read.RepliedAt, read.Closing!.RootCause));
        var row = await db.Complaints.SingleAsync();
        Assert.Equal((ComplaintState.Closed, "billing", At(600).ToUnixTimeMilliseconds(), false), (row.State, row.Category, row.ReplyDueMs, row.IsSealed));
        Assert.Null((await JournalAudit.VerifyAsync(db)).Problem);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_TwoEventsFromTheSameState_KeepsOneAndTellsTheOther(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);
        await open.Journal.AppendAsync(Entries(Received()));
        var acknowledged = ComplaintEntry.Of(Number, 2, new Acknowledged { At = At(1), By = Lin });
        var noted = ComplaintEntry.Of(Number, 2, new Noted { At = At(1), By = Lin, Text = "Calls every day" });

        Assert.Equal(1, (await open.Journal.AppendAsync([acknowledged])).Accepted);
        var second = await open.Journal.AppendAsync([noted]);

        Assert.Equal((0, 1), (second.Accepted, second.Duplicates));
        var gap = await open.Journal.AppendAsync([ComplaintEntry.Of(Number, 9, noted.Event)]);
        Assert.Equal(0, gap.Accepted);
        await using var db = database.Contexts.CreateDbContext();
        Assert.Equal(2, (await ComplaintHistory.FindAsync(db, Number))!.Sequence);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_TwoEventsFromAnOlderState_KeepsNeither(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);
        await open.Journal.AppendAsync(Entries(Received()));
        await open.Journal.AppendAsync([ComplaintEntry.Of(Number, 2, new Noted { At = At(1), By = Lin, Text = "Calls every day" })]);

        // Both were made when the case had one event; the second alone would even seem to continue it.
        var late = await open.Journal.AppendAsync([
            ComplaintEntry.Of(Number, 2, new Acknowledged { At = At(2), By = Lin }),
            ComplaintEntry.Of(Number, 3, new Assigned { At = At(2), By = Lin, Officer = "lin.wei", OfficerName = "Lin Wei" })]);

        Assert.Equal((0, 2), (late.Accepted, late.Duplicates));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_SameKeyAgain_IsTheSameCase(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using (var open = await OpenJournal.OpenAsync(database))
            await open.Journal.AppendAsync(Entries(Complaint.Receive(Number, Intake() with { Key = "portal/77" })));

        await using var again = await OpenJournal.OpenAsync(database);
        var second = await again.Journal.AppendAsync(Entries(Complaint.Receive("2026-000002", Intake() with { Key = "portal/77" })));

        Assert.Equal(0, second.Accepted);
        await using var db = database.Contexts.CreateDbContext();
        Assert.Equal(Number, (await db.Complaints.SingleAsync()).Number);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_AnsweredCase_CountsInTheResponseRate_SealedOneDoesNot(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);

        await open.Journal.AppendAsync([.. Entries(Answered()), .. Entries(Complaint.Receive("2026-000002", Intake(isSealed: true)))]);

        var today = open.Board.Snapshot("GD")!.Windows[LiveWindow.Today];
        Assert.Equal((1L, 1L, 1L), (today.Accepted, today.Replied, today.ResponseRate.Numerator));
        await using var db = database.Contexts.CreateDbContext();
        Assert.Equal([Number], await db.Requests.Select(request => request.Id).ToListAsync());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_CaseHandedToAnotherUnit_MovesItsRequestThere(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);
        var complaint = Assigned();
        await open.Journal.AppendAsync(Entries(complaint));
        Assert.Equal(1, Today("GD").Accepted);
        var told = complaint.Sequence;

        complaint.Reroute(new Rerouted { At = At(5), By = Lin, Placement = new("HN", "marketing", false, "2.4.11"), Reason = "Meter is in Hainan" });
        await open.Journal.AppendAsync(Entries(complaint)[told..]);
        Assert.Equal((0L, 1L, 1L), (Today("GD").Accepted, Today("HN").Accepted, Today("CSG").Accepted));
        told = complaint.Sequence;

        complaint.Assign(new Assigned { At = At(6), By = Lin, Officer = "he.yu", OfficerName = "He Yu" });
        complaint.Reply(new Replied { At = At(30), By = Lin, Text = "The meter is mended." });
        await open.Journal.AppendAsync(Entries(complaint)[told..]);
        Assert.Equal((new Ratio(1, 1), Ratio.Unknown, new Ratio(1, 1)), (Today("HN").ResponseRate, Today("GD").ResponseRate, Today("CSG").ResponseRate));
        await JournalTests.AssertEqualsRecountAsync(database);

        WindowFigures Today(string unit) => open.Board.Snapshot(unit)!.Windows[LiveWindow.Today];
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_WithdrawnBeforeItsDeadline_IsTakenBackFromTheResponseRate_UntilReopened(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);
        var complaint = Assigned().Withdraw(new Withdrawn { At = At(20), By = Lin, Reason = "Settled" });
        await open.Journal.AppendAsync(Entries(complaint));
        Assert.Equal(0, open.Board.Snapshot("GD")!.Windows[LiveWindow.Today].Accepted);
        var told = complaint.Sequence;

        complaint.Reopen(new Reopened { At = At(25), By = Lin, Reason = "Not settled" });
        await open.Journal.AppendAsync(Entries(complaint)[told..]);

        Assert.Equal(1, open.Board.Snapshot("GD")!.Windows[LiveWindow.Today].Accepted);
        await JournalTests.AssertEqualsRecountAsync(database);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_WithdrawnAfterItsDeadline_StaysMissed(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);

        await open.Journal.AppendAsync(Entries(Assigned().Withdraw(new Withdrawn { At = At(601), By = Lin, Reason = "Too late" })));

        await using var db = database.Contexts.CreateDbContext();
        Assert.Null((await db.Requests.SingleAsync()).RepliedMs);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_CaseThatBecomesSealed_LeavesTheFiguresAsIfItHadNeverBeenThere(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);
        var complaint = Assigned();
        complaint.Reroute(new Rerouted { At = At(700), By = Lin, Placement = new("GD", "supervision", true, "2.5.7"), Reason = "About an inspector" });

        await open.Journal.AppendAsync(Entries(complaint));

        Assert.Equal(0, open.Board.Snapshot("GD")!.Windows[LiveWindow.Today].Accepted);
        await using var db = database.Contexts.CreateDbContext();
        Assert.Empty(await db.Requests.ToListAsync());
        await JournalTests.AssertEqualsRecountAsync(database);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_MovedDeadline_CountsWhereItIsDueNow(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);
        var complaint = Assigned().Pause(new Paused { At = At(5), By = Lin, Rule = "r", Reason = "photo" });
        complaint.Resume(new Resumed { At = At(65), By = Lin, Promises = [new(ClockKind.Reply, At(660))] });

        await open.Journal.AppendAsync(Entries(complaint));

        await using var db = database.Contexts.CreateDbContext();
        var request = await db.Requests.SingleAsync();
        Assert.Equal((At(0).ToUnixTimeMilliseconds(), At(660).ToUnixTimeMilliseconds()), (request.AcceptedMs, request.DueMs));
    }

    /// <summary>What another process wrote of a case stands in its row already: it is not folded into it once more.</summary>
    [Theory, MemberData(nameof(Engines))]
    public async Task Follow_CaseOfAnotherProcess_IsAsItIsThereAndGoesOnHere(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var server = await OpenJournal.OpenAsync(database);
        await using var import = await OpenJournal.OpenAsync(database);
        await import.Journal.AppendAsync(Entries(Received()));

        var acknowledged = await server.Journal.AppendAsync([ComplaintEntry.Of(Number, 2, new Acknowledged { At = At(1), By = Lin })]);
        var noted = await import.Journal.AppendAsync([ComplaintEntry.Of(Number, 3, new Noted { At = At(2), By = Lin, Text = "Calls every day" })]);

        Assert.Equal((1, 1), (acknowledged.Accepted, noted.Accepted));
        await using var db = database.Contexts.CreateDbContext();
        Assert.Equal(3, (await db.Complaints.SingleAsync()).Sequence);
        Assert.Equal(3, (await ComplaintHistory.EventsAsync(db, Number)).Count);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Recount_UnderOtherRules_FoldsTheCasesAgain(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using (var first = await OpenJournal.OpenAsync(database)) await first.Journal.AppendAsync(Entries(Closed()));
        string before;
        await using (var db = database.Contexts.CreateDbContext()) before = Picture(await db.Complaints.AsNoTracking().SingleAsync());

        await using var second = await OpenJournal.OpenAsync(database, new() { TargetWait = TimeSpan.FromSeconds(45) });

        await using var after = database.Contexts.CreateDbContext();
        Assert.Equal(before, Picture(await after.Complaints.AsNoTracking().SingleAsync()));
        Assert.Equal(1, (await second.Journal.AppendAsync([ComplaintEntry.Of(Number, 6, new Reopened { At = At(99), By = Lin, Reason = "again" })])).Accepted);
    }

    private static string Picture(object value) => System.Text.Json.JsonSerializer.Serialize(value, value.GetType());
}
