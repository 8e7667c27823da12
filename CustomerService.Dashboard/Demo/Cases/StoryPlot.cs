using CustomerService.Dashboard.Demo.Traffic;
using CustomerService.Dashboard.Security.Demo;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Regulations;

namespace CustomerService.Dashboard.Demo.Cases;

/// <summary>What is done about one case, from its receipt to its call-back: mostly as it should be, sometimes late, seldom forgotten.</summary>
/// <param name="course">Where the steps go.</param>
/// <param name="pack">Says which clocks a pause stops.</param>
/// <param name="part">Its part in a family.</param>
internal sealed class StoryPlot(StoryCourse course, StoryWords words, Chance chance, NewCase asked, RulePack pack, FamilyPart part)
{
    private static readonly CaseTexts Texts = CaseTexts.Instance;

    private readonly int cast = chance.Below(int.MaxValue);

    // Where agents are too few, cases take longer as well; some cases everywhere are left lying.
    private readonly double pace = (asked.Unit[..2] switch { "GX" => 1.45, "GD" => .85, _ => 1 }) * (chance.Happens(.08) ? 6 : 1);

    private bool IsCrewWork => asked.Kind == "fault-report";

    // A question is answered by whoever is on duty, at night and on Sundays as well; only what has to be looked into waits for an office.
    private bool IsOnDuty => IsCrewWork || asked.Kind == "consultation";

    public void Write()
    {
        Begin();
        // The lead's answer and closing are a member's as well.
        if (part == FamilyPart.Member) return;
        if (chance.Happens(.02) && part == FamilyPart.None)
        {
            var reason = words.Of(Texts.Withdrawals);
            course.InOffice(Hours(6), (c, _, at) => c.Withdraw(new() { By = Who(c), At = at, Reason = reason }));
            return;
        }

        Investigate();
        Answer(words.Reply);
        CallBack();
    }

    private void Begin()
    {
        // A crew is sent within minutes; an office looks at what came in within the hour or two.
        Do(IsCrewWork ? chance.LogNormal(.04, .6) : Hours(.8), (c, _, at) => c.Acknowledge(new() { By = Who(c), At = at, Channel = "phone" }));
        if (part == FamilyPart.Member)
        {
            var family = words.Of(Texts.Families);
            // Without its lead it cannot join, and is refused as its own.
            Do(.1, (c, lead, at) => c.Join(new() { By = Who(c), At = at, Lead = lead ?? c.Number, Reason = family }));
        }

        if (asked.Kind is "fault-report" or "consultation" && chance.Happens(.025)) HandOver();
        Do(IsCrewWork ? .05 : Hours(.6), (c, _, at) =>
        {
            var officer = Handler(c);
            c.Assign(new() { By = Who(c), At = at, Officer = officer.UserName, OfficerName = StoryCast.DisplayName(officer) });
        });
    }

    private void HandOver()
    {
        var neighbour = Organization.DemoOrganization.Units.Last(unit => unit.Parent == asked.Unit[..2]).Code;
        var reason = words.Of(Texts.Reroutes);
        if (asked.Unit.StartsWith(neighbour, StringComparison.Ordinal)) return;
        Do(.3, (c, _, at) => c.Reroute(new() { By = Who(c), At = at, Placement = new(neighbour, c.Placement.Department, IsSealed: false, Clause: null), Reason = reason }));
    }

    private void Investigate()
    {
        if (asked.Kind is "consultation" or "suggestion" or "praise") return;
        var contact = words.Of(Texts.Contacts);
        Do(IsCrewWork ? chance.LogNormal(.5, .55) : Hours(2.5), (c, _, at) => c.Contact(new() { By = Who(c), At = at, Note = contact }));
        Do(IsCrewWork ? .05 : Hours(1), (c, _, at) => c.Investigate(new() { By = Who(c), At = at }));
        for (var more = chance.Part(); more < .55; more += .3)
        {
            var note = words.Of(Texts.Notes);
            Do(IsCrewWork ? .2 : Hours(3), (c, _, at) => c.Note(new() { By = Who(c), At = at, Text = note }));
        }

        if (asked.Kind is not ("complaint" or "report")) return;
        if (chance.Happens(.05))
        {
            var reason = words.Of(Texts.Escalations);
            Do(Hours(6), (c, _, at) => c.Escalate(new() { By = Who(c), At = at, ToUnit = Organization.DemoOrganization.HeadOffice, ToRole = "unit-lead", Reason = reason }));
        }

        if (chance.Happens(.14)) AskCustomer();
        else if (chance.Happens(asked.Category is "meter-accuracy" or "voltage" ? .6 : .05)) Pause();
    }

    private void AskCustomer()
    {
        var (question, answer, clocks) = (words.Of(Texts.Questions), words.Of(Texts.Answers), Clocks(CaseRules.AwaitingCustomer));
        Do(Hours(3), (c, _, at) => c.AskCustomer(new() { By = Who(c), At = at, Question = question, Rule = CaseRules.AwaitingCustomer, Clocks = clocks }));
        Do(chance.LogNormal(50, .8), (c, _, at) => c.HearCustomer(new() { By = Who(c), At = at, Answer = answer }));
    }

    private void Pause()
    {
        var under = asked.Category is "meter-accuracy" or "voltage" or "bill-wrong" ? Texts.Pauses[0] : Texts.Pauses[1];
        var (reason, resumed, clocks) = (words.Of(under.Reasons), words.Of(Texts.Resumes), Clocks(under.Rule));
        Do(Hours(5), (c, _, at) => c.Pause(new() { By = Who(c), At = at, Rule = under.Rule, Clocks = clocks, Reason = reason }));
        Do(chance.LogNormal(110, .4), (c, _, at) => c.Resume(new() { By = Who(c), At = at, Reason = resumed }));
    }

    private IReadOnlyList<ClockKind> Clocks(string rule) => pack.Pausing.FirstOrDefault(each => each.Code == rule)?.Clocks ?? [];

    private void Answer(string text)
    {
        Do(ReplyHours(), (c, _, at) => c.Reply(new() { By = Who(c), At = at, Text = text, Channel = "phone" }));
        var (cause, redress, outcome) = (words.Cause, words.Redress, Outcome());
        Do(IsCrewWork ? .2 : Hours(asked.Kind is "complaint" or "report" ? 3 : 1), (c, _, at) => c.Close(new() { By = Who(c), At = at, Outcome = outcome, RootCause = cause, Redress = redress }));
    }

    private void CallBack()
    {
        if (asked.Kind is "consultation" or "suggestion" or "praise" || asked.Complainant.IsAnonymous || chance.Happens(.015)) return;
        if (chance.Happens(.15))
        {
            var busy = words.Of(Texts.Unreached);
            course.InOffice(chance.Between(2, 10), (c, _, at) => c.RecordCallBack(new() { By = Who(c), At = at, IsReached = false, Note = busy }));
        }

        var rating = chance.Part() switch { < .46 => 5, < .79 => 4, < .91 => 3, < .97 => 2, _ => 1 };
        var note = words.Of(Texts.Callbacks);
        course.InOffice(chance.LogNormal(9, .5), (c, _, at) => c.RecordCallBack(new() { By = Who(c), At = at, IsReached = true, Rating = rating, Note = note }));
        if (rating > 2 || !chance.Happens(.7)) return;
        var reason = words.Of(Texts.Reopens);
        course.InOffice(chance.LogNormal(5, .6), (c, _, at) => c.Reopen(new() { By = Who(c), At = at, Reason = reason }));
        Answer(words.Reply);
    }

    private ComplaintOutcome Outcome() => asked.Kind is "complaint" or "report"
        ? chance.Part() switch { < .48 => ComplaintOutcome.Upheld, < .72 => ComplaintOutcome.PartlyUpheld, _ => ComplaintOutcome.NotUpheld }
        : ComplaintOutcome.Settled;

    private double ReplyHours() => asked.Kind switch
    {
        "fault-report" => chance.LogNormal(1.3, .8) * pace,
        "consultation" => chance.LogNormal(1.2, .9) * pace,
        "complaint" => chance.LogNormal(34, .55) * pace,
        "report" => chance.LogNormal(110, .5) * pace,
        _ => chance.LogNormal(22, .6) * pace,
    };

    private double Hours(double median) => chance.LogNormal(median, .6) * pace;

    private void Do(double hours, Action<Complaint, string?, DateTimeOffset> act)
    {
        if (IsOnDuty) course.OnDuty(hours, act);
        else course.InOffice(hours, act);
    }

    /// <summary>Whoever has the case does what is done; before somebody has it, whoever will.</summary>
    private By Who(Complaint complaint) => complaint is { Officer: { } officer, OfficerName: { } name } ? new By(officer, name) : StoryCast.By(Handler(complaint));

    private DemoPerson Handler(Complaint complaint) => StoryCast.Officer(new Chance(cast), complaint.Placement.Unit, complaint.Placement.IsSealed);
}
