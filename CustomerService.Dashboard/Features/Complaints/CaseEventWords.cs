using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Complaints;

/// <summary>What was said with each thing that happened to a case, in the reader's language; not masked.</summary>
public sealed class CaseEventWords(CaseWords words, IStringLocalizer<ComplaintsText> text)
{
    /// <returns>Null for what says nothing beyond its name.</returns>
    public string? Said(ComplaintEvent happened) => happened switch
    {
        Assigned e => e.OfficerName,
        Rerouted e => $"{e.Placement.Unit} · {words.Department(e.Placement.Department)} · {e.Reason}",
        CustomerAsked e => e.Question,
        CustomerAnswered e => e.Answer,
        Replied e => e.Text,
        Closed e => $"{text["Outcome" + e.Outcome]} {e.RootCause} {e.Redress} {e.Note}".Trim(),
        Reopened e => e.Reason,
        Withdrawn e => e.Reason,
        Escalated e => $"{e.ToUnit} · {e.Reason}",
        Notified { Officer: { } officer } e => text["NotifiedOfficer", e.Channel, e.Unit, officer, text["Way." + e.Way]],
        Notified e => text["NotifiedBy", e.Channel, e.Unit, text["Way." + e.Way]],
        Reclassified e => $"{words.Kind(e.Classification.Kind)} · {text["Severity" + e.Classification.Severity]} · {e.Reason}",
        Amended e => e.Reason,
        Paused e => $"{words.PauseRule(e.Rule)} · {e.Reason}",
        Resumed e => e.Reason ?? (e.Rule is { } rule ? words.PauseRule(rule) : null),
        Noted e => e.Text,
        FileAttached e => e.Name,
        Contacted e => e.Note,
        FamilyJoined e => $"{e.Lead} · {e.Reason}",
        FamilyLeft e => e.Reason,
        SplitOff e => $"{e.Into} · {e.Reason}",
        MembersTaken e => string.Join(", ", e.Members.Select(member => member.Number)),
        MembersGone e => string.Join(", ", e.Members),
        PromisesRenewed e => e.Source,
        StormBegun e => e.Notice,
        StormEnded e => e.Reason,
        ChosenForCallBack e => $"{e.Draw} · {e.Rank}/{e.Population}",
        CalledBack e => $"{text[e.IsReached ? "Reached" : "NotReached"]} {e.Rating} {e.Note}".Trim(),
        _ => null,
    };
}
