using CustomerService.Domain.Actions;
using CustomerService.Domain.Complaints;
using Xunit;

namespace CustomerService.Domain.Tests.Actions;

public sealed class CorrectiveActionTests
{
    private static readonly DateOnly Opened = new(2026, 11, 10);
    private static readonly DateOnly Due = new(2026, 11, 30);
    private static readonly By Zhou = new("zhou", "Zhou Qing");
    private static readonly By Head = new("head", "Head office");

    [Theory]
    [InlineData("2026-11-30", ActionStanding.Open, 0)]
    [InlineData("2026-12-01", ActionStanding.Overdue, 1)]
    public void Action_AfterItsLastDay_IsOverdue(string today, ActionStanding standing, int late)
    {
        var action = Undertaken();

        Assert.Equal(standing, action.StandingOn(DateOnly.Parse(today)));
        Assert.Equal(late, action.DaysLate(DateOnly.Parse(today)));
    }

    [Fact]
    public void Action_DoneWithEvidence_IsVerifiedBySomebodyElse()
    {
        var action = Undertaken();
        action = action.After(action.Finish(new(2026, 11, 20), "Roster of 20 November", Opened, Today(25), Zhou, At(25)));
        Assert.Equal((ActionStanding.Done, 0), (action.StandingOn(Today(25)), action.DaysLate(Today(30))));

        Refused(ActionRefusal.OwnWork, () => action.Verify(null, Zhou, At(26)));
        action = action.After(action.Verify("Seen", Head, At(26)));
        Assert.Equal(ActionStanding.Verified, action.StandingOn(new DateOnly(2027, 1, 1)));
        Refused(ActionRefusal.Ended, () => action.Withdraw("No longer needed", Zhou, At(27)));
        Assert.Equal([ActionVerb.Open, ActionVerb.Finish, ActionVerb.Verify], action.History.Select(step => step.Verb));
    }

    [Fact]
    public void Action_WhoseEvidenceIsNotTaken_IsOpenAgain()
    {
        var action = Undertaken();
        action = action.After(action.Finish(Today(20), "We did it", Opened, Today(20), Zhou, At(20)));
        Refused(ActionRefusal.ReasonMissing, () => action.Reject("", Head, At(21)));
        action = action.After(action.Reject("Show the roster", Head, At(21)));

        Assert.Equal(ActionState.Open, action.State);
        Assert.Null(action.Completion);
        Assert.Equal(ActionStanding.Overdue, action.StandingOn(new DateOnly(2026, 12, 1)));
    }

    [Fact]
    public void Action_WithoutWhatItNeeds_IsRefused()
    {
        Refused(ActionRefusal.TextMissing, () => Open(Terms with { Text = " " }));
        Refused(ActionRefusal.OwnerMissing, () => Open(Terms with { Owner = "" }));
        Refused(ActionRefusal.DueBeforeStart, () => Open(Terms with { Due = Opened.AddDays(-1) }));
        Refused(ActionRefusal.UnknownMeasure, () => Open(Terms with { Measure = "happiness" }));
        Refused(ActionRefusal.EvidenceMissing, () => Undertaken().Finish(Today(20), " ", Opened, Today(20), Zhou, At(20)));
        Refused(ActionRefusal.WrongDay, () => Undertaken().Finish(Today(21), "Soon", Opened, Today(20), Zhou, At(20)));
        Refused(ActionRefusal.WrongDay, () => Undertaken().Finish(Opened.AddDays(-1), "Long ago", Opened, Today(20), Zhou, At(20)));
        Refused(ActionRefusal.NotDone, () => Undertaken().Verify(null, Head, At(20)));
        Refused(ActionRefusal.ReasonMissing, () => Undertaken().Amend(Terms with { Due = new(2027, 1, 1) }, "", Opened, Zhou, At(20)));
        Refused(ActionRefusal.ReasonMissing, () => Undertaken().Withdraw("", Zhou, At(20)));
    }

    [Theory]
    [InlineData("GD-17", "GD", 17)]
    [InlineData("GD-01-3", "GD-01", 3)]
    public void Number_OfAUnitWithDashes_IsReadBack(string number, string unit, int serial)
    {
        Assert.Equal((unit, serial), ActionNumber.Read(number));
        Assert.Equal(number, ActionNumber.Of(unit, serial));
        Assert.Equal((unit, serial), ActionNumber.OfSubject(ActionNumber.Subject(unit, serial)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("GD")]
    [InlineData("-3")]
    [InlineData("GD-x")]
    public void Number_OfNoAction_IsNone(string? number) => Assert.Null(ActionNumber.Read(number));

    private static ActionTerms Terms => new() { Text = "Two more agents on Mondays", Owner = "Zhou Qing", Due = Due, Measure = "answer-rate" };

    private static DateOnly Today(int day) => new(2026, 11, day);

    private static DateTimeOffset At(int day) => new(2026, 11, day, 2, 0, 0, TimeSpan.Zero);

    private static void Open(ActionTerms terms) => CorrectiveAction.Open(terms, ActionOrigin.Own, Opened, Zhou, At(10));

    private static CorrectiveAction Undertaken() => CorrectiveAction.Begin("action/GD/17", CorrectiveAction.Open(Terms, ActionOrigin.OfBrief("brief/GD/2026-10"), Opened, Zhou, At(10)));

    private static void Refused(ActionRefusal refusal, Action act) => Assert.Equal(refusal, Assert.Throws<ActionRefusedException>(act).Refusal);
}
