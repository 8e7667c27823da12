using CustomerService.Domain.Complaints.Events;

namespace CustomerService.Domain.Complaints;

/// <summary>What can be done to a case. Every verb throws <see cref="RefusedTransitionException"/> when <see cref="Refuses"/> says why not.</summary>
public sealed partial class Complaint
{
    /// <summary>Records a new case.</summary>
    public static Complaint Receive(string number, Received intake) => new Complaint(number).Raise(intake);

    /// <summary>Why the verb is refused now, or null when it is possible: the page disables what the case says it cannot do.</summary>
    public Refusal? Refuses(ComplaintVerb verb)
    {
        var allowed = Transitions.AllowedFrom(verb);
        if (!allowed.Contains(State)) return new("State", allowed);
        return verb switch
        {
            ComplaintVerb.Pause when IsPaused => Because("PausedAlready"),
            ComplaintVerb.Resume when !IsPaused => Because("NotPaused"),
            ComplaintVerb.Join or ComplaintVerb.Reply or ComplaintVerb.Close or ComplaintVerb.Pause or ComplaintVerb.Escalate when Lead is not null => Because("InFamily"),
            ComplaintVerb.Join when members.Count > 0 => Because("LeadsFamily"),
            ComplaintVerb.Join when Placement.IsSealed => Because("Sealed"),
            ComplaintVerb.Leave when Lead is null => Because("NotInFamily"),
            ComplaintVerb.Close when State != ComplaintState.Replied && Intake.NeedsReply => Because("NeedsReply"),
            ComplaintVerb.CallBack when Complainant.IsAnonymous => Because("Anonymous"),
            _ => null,
        };
    }

    public Complaint Acknowledge(Acknowledged e) => Do(ComplaintVerb.Acknowledge, e);

    public Complaint Contact(Contacted e) => Do(ComplaintVerb.Contact, e);

    /// <summary>Gives it to an officer, for the first time or anew.</summary>
    public Complaint Assign(Assigned e) => Do(ComplaintVerb.Assign, e);

    /// <summary>Gives it to another unit or department; it begins there without an officer, and no time already counted is forgotten.</summary>
    public Complaint Reroute(Rerouted e) => Do(ComplaintVerb.Reroute, e);

    public Complaint Investigate(InvestigationBegun e) => Do(ComplaintVerb.Investigate, e);

    public Complaint AskCustomer(CustomerAsked e) => Do(ComplaintVerb.AskCustomer, e);

    public Complaint HearCustomer(CustomerAnswered e) => Do(ComplaintVerb.CustomerAnswered, e);

    public Complaint Reply(Replied e) => Do(ComplaintVerb.Reply, e);

    public Complaint Close(Closed e) => Do(ComplaintVerb.Close, e);

    public Complaint Reopen(Reopened e) => Do(ComplaintVerb.Reopen, e);

    public Complaint Withdraw(Withdrawn e) => Do(ComplaintVerb.Withdraw, e);

    public Complaint Escalate(Escalated e) => Do(ComplaintVerb.Escalate, e);

    public Complaint Reclassify(Reclassified e) => Do(ComplaintVerb.Reclassify, e);

    public Complaint Amend(Amended e) => Do(ComplaintVerb.Amend, e);

    public Complaint Pause(Paused e) => Do(ComplaintVerb.Pause, e);

    public Complaint Resume(Resumed e) => Do(ComplaintVerb.Resume, e);

    public Complaint Note(Noted e) => Do(ComplaintVerb.Note, e);

    public Complaint Attach(FileAttached e) => Do(ComplaintVerb.Attach, e);

    public Complaint Join(FamilyJoined e) => e.Lead == Number ? throw Refused(ComplaintVerb.Join, Because("OwnLead")) : Do(ComplaintVerb.Join, e);

    public Complaint Leave(FamilyLeft e) => Do(ComplaintVerb.Leave, e);

    /// <summary>Says that a part of it became a case of its own.</summary>
    public Complaint Split(SplitOff e) => Do(ComplaintVerb.Split, e);

    /// <summary>Records a call-back, whether or not somebody was reached.</summary>
    public Complaint RecordCallBack(CalledBack e) => Do(ComplaintVerb.CallBack, e);

    private static Refusal Because(string code) => new(code, []);

    private RefusedTransitionException Refused(ComplaintVerb verb, Refusal refusal) => new(Number, State, verb, refusal);

    private Complaint Do(ComplaintVerb verb, ComplaintEvent happened) => Refuses(verb) is { } refusal ? throw Refused(verb, refusal) : Raise(happened);
}
