using System.Globalization;
using CustomerService.Dashboard.Actions;
using CustomerService.Dashboard.Briefs;
using CustomerService.Domain.Actions;
using CustomerService.Domain.Briefs;
using CustomerService.Domain.Briefs.Documents;
using CustomerService.Domain.Periods;
using CustomerService.Domain.Time;
using Xunit;

namespace CustomerService.Dashboard.Tests.Briefs;

/// <summary>Briefs and actions through their desks, with their scopes, on a real journal.</summary>
public sealed class BriefDeskTests(BriefOffice office) : IClassFixture<BriefOffice>
{
    private BriefDesk Desk => office.Get<BriefDesk>();

    private BriefQueries Queries => office.Get<BriefQueries>();

    [Fact]
    public async Task Brief_WrittenSubmittedReturnedAndAccepted_GoesIntoTheHeadOfficesOne()
    {
        var month = Month("2026-10");
        await WriteAsync(month, "Calm");
        await Desk.GiveAsync(office.North, "north", month, "outage-notice", 15);
        var number = await office.Get<ActionDesk>().OpenAsync(office.North, "north", Terms, ActionOrigin.OfBrief(BriefSubject.Of("north", month)));
        await Desk.SubmitAsync(office.North, "north", month);

        await RefusedAsync(BriefRefusal.SubmittedAlready, () => Desk.SubmitAsync(office.North, "north", month));
        await Desk.ReturnAsync(office.Head, "north", month, "Say why");
        await Desk.WriteAsync(office.North, "north", month, BriefSections.Causes, "Too few agents", seen: "");
        await Desk.SubmitAsync(office.North, "north", month);
        await Desk.AcceptAsync(office.Head, "north", month, note: null);

        var sent = (await Queries.FindAsync(office.Head, "north", month))!;
        Assert.Equal(("north", true, 0), (sent.Closed!.Unit, sent.Closed.Original.IsIntact, sent.Closed.Restatements.Count));
        Assert.Equal(PeriodFault.NothingChanged, await Desk.RestateAsync(office.North, "north", month, "Late calls"));
        await RefusedAsync(BriefRefusal.WrongUnit, () => Desk.RestateAsync(office.Head, "north", month, "Late calls"));
        Assert.Equal((BriefState.Accepted, 2, true), (sent.Brief.State, sent.Brief.Standing!.Round, sent.FitsHash));
        Assert.Equal(15, sent.Content.Facts.Volume("outage-notice")!.Count);
        Assert.Null(sent.Content.Facts.Volume("payment-reminder")!.Count);
        Assert.Equal([number], sent.Content.Actions.Select(action => action.Action));

        await Desk.WriteAsync(office.Head, "head", month, BriefSections.Summary, "One of two was there", seen: "");
        Assert.Null(await Desk.IssueAsync(office.Head, "head", month));
        var issued = (await Queries.FindAsync(office.Head, "head", month))!;
        Assert.Equal((BriefState.Issued, 0), (issued.Brief.State, issued.Brief.Standing!.DaysLate));
        // The month of the whole is closed with it; the subsidiary's own closing still stands for the subsidiary.
        Assert.Equal(("head", month), (issued.Closed!.Unit, issued.Closed.Period));
        Assert.Equal("north", (await Queries.FindAsync(office.Head, "north", month))!.Closed!.Unit);
        Assert.Equal(("north", sent.Brief.Standing.Seal.Hash), issued.Content.Included.Select(included => (included.Unit, included.Hash)).Single());
        Assert.Equal(["south"], issued.Content.Missing);
        Assert.Equal((15L, 1, 2), issued.Content.Facts.Volume("outage-notice") is { } volume ? (volume.Count!.Value, volume.KnownUnits!.Value, volume.AllUnits!.Value) : default);
        await RefusedAsync(BriefRefusal.IssuedAlready, () => Desk.IssueAsync(office.Head, "head", month));
    }

    [Fact]
    public async Task Brief_OfAnotherUnit_IsNeitherWrittenNorSubmittedNorSeen()
    {
        var month = Month("2026-09");
        await WriteAsync(month, "Calm");

        await RefusedAsync(BriefRefusal.NotAllowed, () => Desk.SubmitAsync(office.South, "north", month));
        await RefusedAsync(BriefRefusal.WrongUnit, () => Desk.SubmitAsync(office.Head, "north", month));
        await RefusedAsync(BriefRefusal.NotAllowed, () => Desk.SubmitAsync(office.NorthOfficer, "north", month));
        await RefusedAsync(BriefRefusal.WrongUnit, () => Desk.AcceptAsync(office.North, "north", month, note: null));
        await RefusedAsync(BriefRefusal.NotAllowed, () => Desk.WriteAsync(office.North, "head", month, BriefSections.Summary, "Mine", seen: ""));
        Assert.Null(await Queries.FindAsync(office.South, "north", month));
        Assert.Null(await Queries.FindAsync(office.North, "head", month));
        Assert.NotNull(await Queries.FindAsync(office.NorthOfficer, "north", month));
        Assert.Equal(BriefState.Draft, office.Get<BriefRegister>().Of("north", month).State);
    }

    [Fact]
    public async Task Text_WrittenMeanwhileByAnother_IsNotLost()
    {
        var month = Month("2026-08");
        await WriteAsync(month, "First");

        await RefusedAsync(BriefRefusal.WrittenMeanwhile, () => Desk.WriteAsync(office.North, "north", month, BriefSections.Summary, "Second", seen: ""));
        await Desk.WriteAsync(office.North, "north", month, BriefSections.Summary, "Second", seen: "First");
        Assert.Equal("Second", office.Get<BriefRegister>().Of("north", month).Texts[BriefSections.Summary].Text);
    }

    [Fact]
    public async Task Brief_ForAnAccountCutOffMeanwhile_IsNeitherWrittenNorSentNorRestated()
    {
        var (month, gone) = (Month("2026-12"), await office.CutOffAsync());

        await RefusedAsync(BriefRefusal.SignedOut, () => Desk.WriteAsync(gone, "north", month, BriefSections.Summary, "Still here", seen: ""));
        await RefusedAsync(BriefRefusal.SignedOut, () => Desk.SubmitAsync(gone, "north", month));
        await RefusedAsync(BriefRefusal.SignedOut, () => Desk.RestateAsync(gone, "north", month, "Late calls"));

        Assert.Equal(0, office.Get<BriefRegister>().Of("north", month).Sequence);
    }

    [Fact]
    public async Task Month_ThatIsNotOver_IsNotSubmitted()
    {
        var month = Month("2026-11");
        await WriteAsync(month, "Early");

        await RefusedAsync(BriefRefusal.MonthNotOver, () => Desk.SubmitAsync(office.North, "north", month));
    }

    [Fact]
    public async Task Grid_ShowsWhoHoldsTheHeadOfficeUp_AndASubsidiaryItself()
    {
        var head = (await Queries.GridAsync(office.Head, Month("2026-07")))!;
        Assert.Equal(["north", "south", "head"], head.Units.Append(head.Assembler!).Select(unit => unit.Code));
        // Before anybody's first brief there is nothing to tell of a month.
        Assert.Equal(["2026-07"], head.Rows.Select(row => row.Month.ToString()));
        Assert.Equal(["north", "south"], head.Holding.Select(cell => cell.Unit.Code));
        Assert.All(head.Holding, cell => Assert.Equal((false, false), (cell.IsKept, cell.IsOverdue)));
        var last = (await Queries.GridAsync(office.Head))!;
        Assert.All(last.Rows[0].Cells, cell => Assert.True(cell.IsKept));

        var own = (await Queries.GridAsync(office.South))!;
        Assert.Equal(["south"], own.Units.Select(unit => unit.Code));
        Assert.Null(own.Assembler);
        Assert.Equal((5, false), (own.Rows[0].Cells[0].DaysLeft, own.Rows[0].Cells[0].IsOverdue));
    }

    [Theory]
    [InlineData("en", "The month in short", "Planned-outage reminders: not given yet, and so unknown.")]
    [InlineData("zh-CN", "本月综述", "计划停电提醒服务：尚未填报，按未知处理。")]
    public async Task Document_InBothLanguages_SaysWhatIsUnknown(string language, string heading, string sentence)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var document = (await office.Get<BriefDocuments>().ReadAsync(office.South, "south", Month("2026-06")))!;

        Assert.Equal(BriefSections.All, document.Sections.Select(section => section.Code));
        Assert.Contains(heading, document.Sections[0].Heading, StringComparison.Ordinal);
        Assert.Contains(sentence, document.Sections[1].Sentences);
        var measures = document.Sections[2].Tables.Single();
        Assert.All(measures.Rows, row => Assert.Equal(measures.Columns.Count, row.Count));
        Assert.All(measures.Rows, row => Assert.Equal((CellKind.Text, null), (row[0].Kind, row[1].Number)));
        Assert.All(document.Sections.SelectMany(section => section.Sentences.Append(section.Heading)), words => Assert.DoesNotContain("Column.", words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Action_OfAUnit_IsItsOwnToDo_AndAnothersToVerify()
    {
        var actions = office.Get<ActionDesk>();
        var number = await actions.OpenAsync(office.South, "south", Terms, ActionOrigin.Own);

        await ActionRefusedAsync(ActionRefusal.NotAllowed, () => actions.FinishAsync(office.North, number, new(2026, 11, 10), "Not mine"));
        await ActionRefusedAsync(ActionRefusal.NotAllowed, () => actions.FinishAsync(office.Head, number, new(2026, 11, 10), "From above"));
        await actions.FinishAsync(office.South, number, new(2026, 11, 10), "Roster");
        await ActionRefusedAsync(ActionRefusal.NotAllowed, () => actions.VerifyAsync(office.South, number, note: null));
        await actions.VerifyAsync(office.Head, number, note: null);
        await ActionRefusedAsync(ActionRefusal.UnitOutside, () => actions.OpenAsync(office.South, "south", Terms with { MeasureUnit = "north" }, ActionOrigin.Own));

        var view = (await office.Get<ActionQueries>().FindAsync(office.South, number))!;
        Assert.Equal((ActionStanding.Verified, true, EffectVerdict.TooEarly), (view.Line.Standing, view.Line.IsOwn, view.Effect!.Verdict));
        Assert.Null(await office.Get<ActionQueries>().FindAsync(office.North, number));
        Assert.DoesNotContain(await office.Get<ActionQueries>().ListAsync(office.North, ActionFilter.Read(null, null, null, null)), line => line.Action.Number == number);
    }

    [Fact]
    public async Task Action_ForAnAccountCutOffMeanwhile_IsNeitherUndertakenNorDone()
    {
        var (actions, gone) = (office.Get<ActionDesk>(), await office.CutOffAsync());
        var number = await actions.OpenAsync(office.North, "north", Terms, ActionOrigin.Own);
        var all = await office.Get<ActionQueries>().ListAsync(office.North, ActionFilter.Read(null, null, null, null));

        await ActionRefusedAsync(ActionRefusal.SignedOut, () => actions.OpenAsync(gone, "north", Terms, ActionOrigin.Own));
        await ActionRefusedAsync(ActionRefusal.SignedOut, () => actions.FinishAsync(gone, number, new(2026, 11, 10), "Roster"));

        Assert.Equal(all.Count, (await office.Get<ActionQueries>().ListAsync(office.North, ActionFilter.Read(null, null, null, null))).Count);
        Assert.Equal(ActionStanding.Open, (await office.Get<ActionQueries>().FindAsync(office.North, number))!.Line.Standing);
    }

    private static ActionTerms Terms => new() { Text = "Two more agents", Owner = "Lin", Due = new(2026, 12, 1), Measure = "answer-rate" };

    private static ReportingPeriod Month(string word) => MonthWord.Read(word)!.Value;

    private Task WriteAsync(ReportingPeriod month, string text) => Desk.WriteAsync(office.North, "north", month, BriefSections.Summary, text, seen: "");

    private static async Task RefusedAsync(BriefRefusal refusal, Func<Task> act) => Assert.Equal(refusal, (await Assert.ThrowsAsync<BriefRefusedException>(act)).Refusal);

    private static async Task ActionRefusedAsync(ActionRefusal refusal, Func<Task> act) => Assert.Equal(refusal, (await Assert.ThrowsAsync<ActionRefusedException>(act)).Refusal);
}
