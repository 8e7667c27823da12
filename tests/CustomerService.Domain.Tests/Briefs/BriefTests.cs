using System.Text.Json;
using System.Text.Json.Serialization;
using CustomerService.Domain.Briefs;
using CustomerService.Domain.Briefs.Events;
using CustomerService.Domain.Briefs.Facts;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Tests.Complaints;
using CustomerService.Domain.Time;
using Xunit;

namespace CustomerService.Domain.Tests.Briefs;

public sealed class BriefTests : IDisposable
{
    private static readonly OrganizationZone Zone = OrganizationZone.Find(OrganizationZone.DefaultId);
    private static readonly By Zhou = new("zhou", "Zhou Qing");
    private static readonly By Head = new("head", "Head office");
    private static readonly BriefSeal Seal = new(42, "csg-2003 1", 3, new string('0', 64));

    /// <summary>As the papers' entries are written.</summary>
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private readonly TestFolder folder = new();
    private readonly BriefDuty duty;
    private readonly BriefDuty headDuty;

    public BriefTests()
    {
        var duties = Duties(new DeskSettings());
        duty = duties.Now(At(1)).Single(each => each.UnitKind == UnitKind.Subsidiary);
        headDuty = duties.Now(At(1)).Single(each => each.UnitKind == UnitKind.HeadOffice);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Duties_OfThePack_AreTheSubsidiarysBy15thAndTheHeadOfficesBy20th()
    {
        Assert.Equal((new DateOnly(2026, 11, 15), "2.4.7", false), (duty.LastDay(October.Month), duty.Clause, duty.IsAssembled));
        Assert.Equal((new DateOnly(2026, 11, 20), "2.1.7", true), (headDuty.LastDay(October.Month), headDuty.Clause, headDuty.IsAssembled));
    }

    [Fact]
    public void Duties_ReadOtherwiseBySettings_MoveTheDay()
    {
        var before = Duties(new DeskSettings { Choices = { ["before-day"] = "before-day" } }).Now(At(1)).Single(each => each.UnitKind == UnitKind.Subsidiary);
        var rolled = Duties(new DeskSettings { Choices = { ["filing-roll"] = "next-workday" } }).Now(At(1)).Single(each => each.UnitKind == UnitKind.Subsidiary);

        Assert.Equal(new DateOnly(2026, 11, 14), before.LastDay(October.Month));
        // 15 November 2026 is a Sunday.
        Assert.Equal(new DateOnly(2026, 11, 16), rolled.LastDay(October.Month));
    }

    [Fact]
    public void Brief_SubmittedReturnedAndSubmittedAgain_IsAccepted()
    {
        var brief = Written();
        brief = brief.After(Submit(brief, At(10)));
        Assert.Equal((BriefState.Submitted, 0), (brief.State, brief.Standing!.DaysLate));

        brief = brief.After(brief.Return("The cause of 21 October is missing", Head, At(11)));
        Assert.Equal((BriefState.Returned, "The cause of 21 October is missing"), (brief.State, brief.LastReturn!.Reason));
        Assert.Null(brief.Standing);

        brief = brief.After(brief.Write("GD", BriefSections.Causes, "A cable was cut", Zhou, At(12)));
        brief = brief.After(Submit(brief, At(12)));
        brief = brief.After(brief.Accept(note: null, Head, At(13)));
        Assert.Equal((BriefState.Accepted, 2, 2), (brief.State, brief.Standing!.Round, brief.Submissions.Count));
    }

    [Fact]
    public void Brief_SubmittedAfterItsLastDay_IsLateByDays()
    {
        Assert.Equal(0, Submit(Written(), Zone.StartOf(new DateOnly(2026, 11, 16)).AddMilliseconds(-1)).DaysLate);
        Assert.Equal(1, Submit(Written(), Zone.StartOf(new DateOnly(2026, 11, 16))).DaysLate);
        Assert.Equal(3, Submit(Written(), At(18)).DaysLate);
    }

    [Fact]
    public void Brief_SubmittedTwice_IsRefused()
    {
        var brief = Written();
        brief = brief.After(Submit(brief, At(10)));

        Refused(BriefRefusal.SubmittedAlready, () => Submit(brief, At(11)));
        Refused(BriefRefusal.SubmittedAlready, () => brief.Write("GD", BriefSections.Causes, "Late thoughts", Zhou, At(11)));
        Refused(BriefRefusal.AcceptedAlready, () => Submit(brief.After(brief.Accept(null, Head, At(11))), At(12)));
    }

    [Fact]
    public void Brief_OfAnotherUnit_IsRefused()
    {
        Refused(BriefRefusal.WrongUnit, () => Written().Submit("GX", duty, Content(), Seal, Zhou, At(10)));
        Refused(BriefRefusal.WrongUnit, () => Written().Write("CSG", BriefSections.Causes, "From above", Head, At(10)));
        Refused(BriefRefusal.WrongUnit, () => Written().Give("GX", "outage-notice", 1, isCounted: false, Zhou, At(10)));
    }

    [Fact]
    public void Brief_BeforeItsMonthIsOver_IsRefused()
    {
        var end = Zone.StartOf(new DateOnly(2026, 11, 1));

        Refused(BriefRefusal.MonthNotOver, () => Submit(Written(), end.AddMilliseconds(-1)));
        Assert.Equal(0, Submit(Written(), end).DaysLate);
    }

    [Fact]
    public void Brief_OfFiguresAlone_IsRefused() => Refused(BriefRefusal.NothingWritten, () => Submit(Brief.Blank("GD", October.Month), At(10)));

    [Fact]
    public void Return_WithoutReason_OrOfADraft_IsRefused()
    {
        var brief = Written();
        Refused(BriefRefusal.NotSubmitted, () => brief.Return("Why", Head, At(10)));
        Refused(BriefRefusal.NotSubmitted, () => brief.Accept(null, Head, At(10)));
        brief = brief.After(Submit(brief, At(10)));
        Refused(BriefRefusal.ReasonMissing, () => brief.Return(" ", Head, At(11)));
    }

    [Fact]
    public void HeadOffice_IssuesOnce_AndNeverSubmits()
    {
        var brief = Brief.Blank("CSG", October.Month);
        brief = brief.After(brief.Write("CSG", BriefSections.Summary, "A quiet month", Head, At(2)));

        Refused(BriefRefusal.Assembled, () => brief.Submit("CSG", headDuty, Content(), Seal, Head, At(10)));
        Refused(BriefRefusal.NotAssembled, () => Written().Issue("GD", duty, Content(), Seal, Zhou, At(10)));
        brief = brief.After(brief.Issue("CSG", headDuty, Content(), Seal, Head, At(21)));
        Assert.Equal((BriefState.Issued, 1), (brief.State, brief.Standing!.DaysLate));
        Refused(BriefRefusal.IssuedAlready, () => brief.Issue("CSG", headDuty, Content(), Seal, Head, At(22)));
    }

    [Fact]
    public void Numbers_ThatAreCounted_AreNotGiven()
    {
        var brief = Written();

        Refused(BriefRefusal.Counted, () => brief.Give("GD", "consultation", 5, isCounted: true, Zhou, At(2)));
        Refused(BriefRefusal.Negative, () => brief.Give("GD", "outage-notice", -1, isCounted: false, Zhou, At(2)));
        brief = brief.After(brief.Give("GD", "outage-notice", 15, isCounted: false, Zhou, At(2)));
        Assert.Equal(15, brief.Given["outage-notice"].Count);
        Assert.Null(brief.After(brief.Give("GD", "outage-notice", null, isCounted: false, Zhou, At(3))).Given["outage-notice"].Count);
    }

    [Fact]
    public void Hash_StandsForWhatIsSaid_NotForItsOrder()
    {
        var content = Content() with { Texts = new Dictionary<string, string> { ["causes"] = "A cable", ["summary"] = "Calm" } };
        var turned = Content() with { Texts = new Dictionary<string, string> { ["summary"] = "Calm", ["causes"] = "A cable" } };

        Assert.Equal(BriefHash.Of(content), BriefHash.Of(turned));
        Assert.Matches("^[0-9a-f]{64}$", BriefHash.Of(content));
        Assert.NotEqual(BriefHash.Of(content), BriefHash.Of(content with { Facts = content.Facts with { Unclassified = 8 } }));
        Assert.NotEqual(BriefHash.Of(content), BriefHash.Of(content with { Texts = new Dictionary<string, string> { ["causes"] = "A cable", ["summary"] = "Calm!" } }));
    }

    [Fact]
    public void Submission_ReadBackFromTheJournal_FitsItsHash()
    {
        var content = Content() with { Texts = new Dictionary<string, string> { ["summary"] = "平稳 & <calm>" }, Actions = [new BriefMeasureLine("GD-1", "Train", "Zhou", new DateOnly(2026, 12, 1))] };
        var brief = Written();
        var sent = brief.Submit("GD", duty, content, Seal with { Hash = BriefHash.Of(content) }, Zhou, At(10));
        var json = JsonSerializer.Serialize(sent, Json);

        var read = JsonSerializer.Deserialize<BriefSubmitted>(json, Json)!;

        Assert.Equal(sent.Seal, read.Seal);
        Assert.True(brief.After(read).Standing!.Fits());
        Assert.False((brief.After(read).Standing! with { Content = read.Content with { Missing = ["GX"] } }).Fits());
    }

    [Fact]
    public void Changes_SinceItWasSubmitted_AreNamedWithBothParts()
    {
        var submitted = October.Facts;
        Assert.Empty(FactChanges.Of(submitted, October.Facts));

        var now = submitted with
        {
            Measures = [submitted.Measures[0] with { Value = new(2_760, 3_110) }, .. submitted.Measures.Skip(1)],
            Volumes = [submitted.Volumes[0] with { Count = 1_201 }, .. submitted.Volumes.Skip(1)],
            Stock = submitted.Stock with { OverdueAtEnd = 2 },
        };
        Assert.Equal(
            [("volumes", "consultation", 1_200d, 1_201d), ("measures", "answer-rate", 2_750 / 3_100d, 2_760 / 3_110d), ("stock", "overdue-at-end", 3d, 2d)],
            FactChanges.Of(submitted, now).Select(change => (change.Section, change.Code, change.Submitted.Value!.Value, change.Now.Value!.Value)));
    }

    private static BriefContent Content() => new() { Facts = October.Facts };

    private static DateTimeOffset At(int novemberDay) => new(2026, 11, novemberDay, 2, 0, 0, TimeSpan.Zero);

    private static void Refused(BriefRefusal refusal, Action act) => Assert.Equal(refusal, Assert.Throws<BriefRefusedException>(act).Refusal);

    private static Brief Written()
    {
        var brief = Brief.Blank("GD", October.Month);
        return brief.After(brief.Write("GD", BriefSections.Causes, "Too few agents", Zhou, At(1)));
    }

    private BriefSubmitted Submit(Brief brief, DateTimeOffset at) => brief.Submit("GD", duty, Content(), Seal, Zhou, at);

    private BriefDuties Duties(DeskSettings settings) => new(RulePacks.Load(), new WorkingCalendars(folder.Path), Zone, settings);
}
