using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Accesses;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Complaints.Exports;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Tests.Data;
using CustomerService.Domain.Tests.Journal;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CustomerService.Domain.Tests.Complaints.Cases;

namespace CustomerService.Domain.Tests.Complaints.Accesses;

/// <summary>Looks, files and exports stand in the journal beside the cases and are counted again from it.</summary>
public sealed class CaseAccessJournalTests
{
    public static TheoryData<DataProvider> Engines => TestDatabase.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Look_AtACase_ChangesNothingOfTheCase(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);
        await open.Journal.AppendAsync([ComplaintEntry.Of(Number, 1, Received().Intake)]);
        var isTold = false;
        open.Journal.Listen(commit => isTold |= !commit.Cases.IsEmpty);

        await open.Journal.AppendAsync([CaseAccessEntry.Unmasked(Number, Lin, [PersonalField.Phone, PersonalField.Address], "回访", At(5)), CaseAccessEntry.SealedRead(Number, Lin, At(6))]);
        var next = await open.Journal.AppendAsync([ComplaintEntry.Of(Number, 2, new Acknowledged { At = At(7), By = Lin })]);

        Assert.Equal(1, next.Accepted);
        await using var db = database.Contexts.CreateDbContext();
        var looks = await db.CaseAccesses.OrderBy(look => look.Position).ToListAsync();
        Assert.Equal([(CaseAccessKind.Unmasked, "Phone,Address", "回访"), (CaseAccessKind.SealedRead, null, null)], looks.Select(look => (look.Kind, look.Fields, look.Reason)));
        Assert.Equal(2, (await ComplaintHistory.FindAsync(db, Number))!.Sequence);
        Assert.Null((await JournalAudit.VerifyAsync(db)).Problem);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Recount_AfterOtherRules_CountsLooksFilesAndExportsAgain(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using (var open = await OpenJournal.OpenAsync(database))
        {
            var file = new FileAttached { At = At(1), By = Lin, FileId = "f1", Name = "bill.pdf", ContentType = "application/pdf", Bytes = 9, Hash = "ab" };
            await open.Journal.AppendAsync([ComplaintEntry.Of(Number, 1, Received().Intake), ComplaintEntry.Of(Number, 2, file), CaseAccessEntry.SealedRead(Number, Lin, At(2))]);
            await open.Journal.AppendAsync(
            [
                CaseExportEntry.Of("e1", CaseExportStep.Asked, Lin, At(3)) with { Filter = "?unit=GD", Format = CaseExportFormat.Xlsx, IsUnmasked = true, Reason = "法院要求", Scope = "GD" },
                CaseExportEntry.Of("e1", CaseExportStep.Approved, new By("wang", "Wang Fang"), At(4)),
            ]);
        }

        await using var again = await OpenJournal.OpenAsync(database, new HotlineSettings { TargetWait = TimeSpan.FromSeconds(7) });

        await using var db = database.Contexts.CreateDbContext();
        var stored = await db.CaseFiles.SingleAsync();
        Assert.Equal(("f1", "ab", 9L), (stored.FileId, stored.Hash, stored.Bytes));
        Assert.Equal(CaseAccessKind.SealedRead, (await db.CaseAccesses.SingleAsync()).Kind);
        var export = await db.CaseExports.SingleAsync();
        Assert.Equal(("?unit=GD", CaseExportFormat.Xlsx, true, true, "Wang Fang", (long?)null), (export.Filter, export.Format, export.IsUnmasked, export.IsApproved, export.DecidedByName, export.TakenMs));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Export_DecidedOrTakenTwice_KeepsTheFirstAlone(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);
        await open.Journal.AppendAsync([CaseExportEntry.Of("e1", CaseExportStep.Asked, Lin, At(1)) with { Filter = "", Format = CaseExportFormat.Csv, Reason = "r", Scope = "GD" }]);

        Assert.Equal(1, (await open.Journal.AppendAsync([CaseExportEntry.Of("e1", CaseExportStep.Refused, Lin, At(2)) with { Reason = "no" }])).Accepted);
        Assert.Equal(0, (await open.Journal.AppendAsync([CaseExportEntry.Of("e1", CaseExportStep.Approved, Lin, At(3))])).Accepted);
        Assert.Equal(1, (await open.Journal.AppendAsync([CaseExportEntry.Of("e1", CaseExportStep.Taken, Lin, At(4))])).Accepted);
        Assert.Equal(0, (await open.Journal.AppendAsync([CaseExportEntry.Of("e1", CaseExportStep.Taken, Lin, At(5))])).Accepted);

        await using var db = database.Contexts.CreateDbContext();
        var export = await db.CaseExports.SingleAsync();
        Assert.Equal((false, "no", (long?)At(4).ToUnixTimeMilliseconds()), (export.IsApproved, export.Answer, export.TakenMs));
    }
}
