using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Regulations;

namespace CustomerService.Dashboard.Desk;

/// <summary>Says a verb to a case with somebody's words: what is wrong with the words is told by field, what the case cannot do by the case.</summary>
internal sealed class CaseVerbs(RulePack pack, OrganizationTree tree, DeskOfficers officers)
{
    private const int MostReason = 2_000;
    private const int MostMentions = 20;

    public void Do(Complaint complaint, ComplaintVerb verb, VerbWords words, CaseStep step)
    {
        var (by, at) = step;
        _ = verb switch
        {
            ComplaintVerb.Acknowledge => complaint.Acknowledge(new() { By = by, At = at, Channel = Optional("channel", words.Channel, 40) }),
            ComplaintVerb.Contact => complaint.Contact(new() { By = by, At = at, Note = Optional("note", words.Note) }),
            ComplaintVerb.Assign => Assign(complaint, words, step),
            ComplaintVerb.Reroute => Reroute(complaint, words, step),
            ComplaintVerb.Investigate => complaint.Investigate(new() { By = by, At = at }),
            ComplaintVerb.AskCustomer => complaint.AskCustomer(new() { By = by, At = at, Question = Needed("question", words.Question), Rule = PauseWhileAsked(), Clocks = ClocksOf(CaseRules.AwaitingCustomer) }),
            ComplaintVerb.CustomerAnswered => complaint.HearCustomer(new() { By = by, At = at, Answer = Needed("answer", words.Answer, NewCaseChecks.MostText) }),
            ComplaintVerb.Reply => complaint.Reply(new() { By = by, At = at, Text = Needed("text", words.Text, NewCaseChecks.MostText), Channel = Optional("channel", words.Channel, 40) }),
            ComplaintVerb.Close => Close(complaint, words, step),
            ComplaintVerb.Reopen => complaint.Reopen(new() { By = by, At = at, Reason = Reason(words) }),
            ComplaintVerb.Withdraw => complaint.Withdraw(new() { By = by, At = at, Reason = Reason(words) }),
            ComplaintVerb.Escalate => Escalate(complaint, words, step),
            ComplaintVerb.Reclassify => Reclassify(complaint, words, step),
            ComplaintVerb.Amend => Amend(complaint, words, step),
            ComplaintVerb.Pause => complaint.Pause(new() { By = by, At = at, Rule = PauseRule(words.Rule), Clocks = ClocksOf(words.Rule), Reason = Reason(words) }),
            ComplaintVerb.Resume => complaint.Resume(new() { By = by, At = at, Reason = Optional("reason", words.Reason) }),
            ComplaintVerb.Note => complaint.Note(new() { By = by, At = at, Text = Needed("text", words.Text, NewCaseChecks.MostText), Mentions = Mentioned(words.Mentions) }),
            ComplaintVerb.Join => complaint.Join(new() { By = by, At = at, Lead = Needed("lead", words.Lead, 20), Reason = Reason(words) }),
            ComplaintVerb.Leave => complaint.Leave(new() { By = by, At = at, Reason = Reason(words) }),
            ComplaintVerb.CallBack => CallBack(complaint, words, step),
            _ => throw new InvalidCaseException("verb", "cannot be asked for here"),
        };
    }

    private Complaint Assign(Complaint complaint, VerbWords words, CaseStep step)
    {
        var name = words.Officer ?? step.By.Account;
        var officer = officers.Find(name, complaint.Placement, tree) ?? throw new InvalidCaseException("officer", $"'{name}' is no officer who may handle this case");
        return complaint.Assign(new()
        {
            By = step.By, At = step.At, Officer = officer.UserName, OfficerName = officer.DisplayName, Reason = Optional("reason", words.Reason),
        });
    }

    private Complaint Reroute(Complaint complaint, VerbWords words, CaseStep step)
    {
        var unit = tree.Unit(words.Unit ?? complaint.Placement.Unit) ?? throw new InvalidCaseException("unit", $"there is no unit '{words.Unit}'");
        var departments = CaseRouting.Departments(pack, unit);
        var department = words.Department is { } code
            ? departments.FirstOrDefault(each => each.Code == code) ?? throw new InvalidCaseException("department", $"'{code}' is no department of a {unit.Kind}")
            : departments.FirstOrDefault(each => CaseRouting.IsSealed(each) == complaint.Placement.IsSealed) ?? throw new InvalidCaseException("unit", $"a {unit.Kind} has no department that handles this case");
        if (complaint.AccusedUnit is { } accused && tree.IsWithin(unit.Code, accused)) throw new InvalidCaseException("unit", "is complained about, and never handles its own case");
        if (complaint.Placement.IsSealed && !CaseRouting.IsSealed(department))
            throw new InvalidCaseException("department", "is outside supervision; split an open case off instead: what was said under seal stays sealed");
        var placement = new Placement(unit.Code, department.Code, CaseRouting.IsSealed(department), Clause: null);
        if (placement with { Clause = null } == complaint.Placement with { Clause = null }) throw new InvalidCaseException("unit", "has the case already");
        return complaint.Reroute(new() { By = step.By, At = step.At, Placement = placement, Reason = Reason(words) });
    }

    private static Complaint Close(Complaint complaint, VerbWords words, CaseStep step) => complaint.Close(new()
    {
        By = step.By, At = step.At, Outcome = words.Outcome ?? throw new InvalidCaseException("outcome", "is missing"),
        RootCause = Optional("rootCause", words.RootCause), Redress = Optional("redress", words.Redress), Note = Optional("note", words.Note),
    });

    private Complaint Escalate(Complaint complaint, VerbWords words, CaseStep step)
    {
        var here = tree.Unit(complaint.Placement.Unit);
        var to = words.Unit is { } code ? tree.Unit(code) ?? throw new InvalidCaseException("unit", $"there is no unit '{code}'") : here?.Parent ?? here;
        return complaint.Escalate(new()
        {
            By = step.By, At = step.At, ToUnit = to?.Code ?? complaint.Placement.Unit, ToRole = Optional("department", words.Department, 64) ?? "unit-lead", Reason = Reason(words),
        });
    }

    private Complaint Reclassify(Complaint complaint, VerbWords words, CaseStep step)
    {
        var was = complaint.Classification;
        var about = new Classification(words.Kind ?? was.Kind, words.Category ?? (words.Kind is null || words.Kind == was.Kind ? was.Category : null), words.Severity ?? was.Severity, words.Priority ?? was.Priority);
        NewCaseChecks.Classify("", about.Kind, about.Category, pack);
        if (about == was) throw new InvalidCaseException("kind", "nothing is changed");
        complaint.Reclassify(new() { By = step.By, At = step.At, Classification = about, Reason = Reason(words) });
        return FollowRules(complaint, step);
    }

    private Complaint Amend(Complaint complaint, VerbWords words, CaseStep step)
    {
        if (words.AccusedUnit is { } accused && tree.Unit(accused) is null) throw new InvalidCaseException("accusedUnit", $"there is no unit '{accused}'");
        if (words.Complainant is { } who) NewCaseChecks.Person("complainant", who);
        complaint.Amend(new()
        {
            By = step.By, At = step.At, Title = Optional("title", words.Title, NewCaseChecks.MostTitle), Text = Optional("text", words.Text, NewCaseChecks.MostText),
            Place = Optional("place", words.Place, 500), AccusedUnit = words.AccusedUnit, Complainant = words.Complainant, Reason = Reason(words),
        });
        return FollowRules(complaint, step);
    }

    /// <summary>
    /// What turns out to be supervision's, or to accuse the very unit that has it, leaves that unit at once: nobody can keep it
    /// by not re-routing it.
    /// </summary>
    private Complaint FollowRules(Complaint complaint, CaseStep step)
    {
        var now = complaint.Placement;
        var unit = tree.Unit(now.Unit);
        if (unit is null || complaint.Refuses(ComplaintVerb.Reroute) is not null) return complaint;
        var ruled = CaseRouting.Place(pack, tree, complaint.Classification.Kind, complaint.Classification.Category, unit, tree.Unit(complaint.AccusedUnit));
        var isAccused = complaint.AccusedUnit is { } accused && tree.IsWithin(now.Unit, accused);
        if (!isAccused && (!ruled.IsSealed || now.IsSealed)) return complaint;
        if (ruled with { Clause = now.Clause } == now) return complaint;
        return complaint.Reroute(new() { By = By.Rules, At = step.At, Placement = ruled with { IsSealed = ruled.IsSealed || now.IsSealed }, Reason = ruled.Clause ?? "" });
    }

    private static Complaint CallBack(Complaint complaint, VerbWords words, CaseStep step)
    {
        if (words.Rating is < 1 or > 5) throw new InvalidCaseException("rating", "is from 1 (very dissatisfied) to 5 (very satisfied)");
        var reached = words.Reached ?? throw new InvalidCaseException("reached", "is missing");
        if (words.Rating is not null && !reached) throw new InvalidCaseException("rating", "cannot be given by somebody who was not reached");
        return complaint.RecordCallBack(new() { By = step.By, At = step.At, IsReached = reached, Rating = words.Rating, Note = Optional("note", words.Note), Sample = complaint.Sample?.Draw });
    }

    private static IReadOnlyList<string> Mentioned(IReadOnlyList<string> names)
    {
        if (names.Count > MostMentions) throw new InvalidCaseException("mentions", $"has more than {MostMentions} names");
        foreach (var name in names) NewCaseChecks.Text("mentions", name, Account.MaxUserNameLength, isRequired: true);
        return names;
    }

    private string? PauseWhileAsked() => pack.Pausing.Any(rule => rule.Code == CaseRules.AwaitingCustomer) ? CaseRules.AwaitingCustomer : null;

    private IReadOnlyList<ClockKind> ClocksOf(string? rule) => pack.Pausing.FirstOrDefault(each => each.Code == rule)?.Clocks ?? [];

    private string PauseRule(string? code) => pack.Pausing.Any(rule => rule.Code == code)
        ? code!
        : throw new InvalidCaseException("rule", $"'{code}' is none of {string.Join(", ", pack.Pausing.Select(rule => rule.Code))}");

    private static string Reason(VerbWords words) => Needed("reason", words.Reason);

    private static string Needed(string field, string? value, int most = MostReason)
    {
        NewCaseChecks.Text(field, value, most, isRequired: true);
        return value!.Trim();
    }

    private static string? Optional(string field, string? value, int most = MostReason)
    {
        NewCaseChecks.Text(field, value, most);
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }
}
