using CustomerService.Domain.Actions.Events;
using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Actions;

/// <summary>What can be done to a corrective action: each verb makes its event, or throws <see cref="ActionRefusedException"/> with the reason.</summary>
public sealed partial record CorrectiveAction
{
    /// <param name="today">The day on which it begins.</param>
    public static ActionOpened Open(ActionTerms terms, ActionOrigin origin, DateOnly today, By by, DateTimeOffset at)
    {
        if (terms.Wrong(today) is { } wrong) throw new ActionRefusedException("", ActionState.Open, ActionVerb.Open, wrong);
        return new ActionOpened { At = at, By = by, Terms = terms, Origin = origin };
    }

    /// <summary>Changes what was undertaken; a later last day needs its reason like every other change.</summary>
    /// <param name="opened">The day on which it was opened.</param>
    public ActionAmended Amend(ActionTerms terms, string reason, DateOnly opened, By by, DateTimeOffset at)
    {
        Expect(ActionVerb.Amend, ActionState.Open, ActionRefusal.NotOpen);
        if (terms.Wrong(opened) is { } wrong) throw Refused(ActionVerb.Amend, wrong);
        return new ActionAmended { At = at, By = by, Terms = terms, Reason = Words(ActionVerb.Amend, reason, ActionRefusal.ReasonMissing) };
    }

    /// <summary>Says that it is done.</summary>
    /// <param name="on">The day on which it was done.</param>
    /// <param name="opened">The day on which it was opened.</param>
    public ActionFinished Finish(DateOnly on, string evidence, DateOnly opened, DateOnly today, By by, DateTimeOffset at)
    {
        Expect(ActionVerb.Finish, ActionState.Open, ActionRefusal.NotOpen);
        if (on > today || on < opened) throw Refused(ActionVerb.Finish, ActionRefusal.WrongDay);
        return new ActionFinished { At = at, By = by, On = on, Evidence = Words(ActionVerb.Finish, evidence, ActionRefusal.EvidenceMissing) };
    }

    public ActionVerified Verify(string? note, By by, DateTimeOffset at)
    {
        Expect(ActionVerb.Verify, ActionState.Done, ActionRefusal.NotDone);
        if (Completion!.By.Account == by.Account) throw Refused(ActionVerb.Verify, ActionRefusal.OwnWork);
        return new ActionVerified { At = at, By = by, Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim() };
    }

    public ActionRejected Reject(string reason, By by, DateTimeOffset at)
    {
        Expect(ActionVerb.Reject, ActionState.Done, ActionRefusal.NotDone);
        return new ActionRejected { At = at, By = by, Reason = Words(ActionVerb.Reject, reason, ActionRefusal.ReasonMissing) };
    }

    public ActionWithdrawn Withdraw(string reason, By by, DateTimeOffset at)
    {
        Expect(ActionVerb.Withdraw, ActionState.Open, ActionRefusal.NotOpen);
        return new ActionWithdrawn { At = at, By = by, Reason = Words(ActionVerb.Withdraw, reason, ActionRefusal.ReasonMissing) };
    }

    public ActionRefusedException Refused(ActionVerb verb, ActionRefusal refusal) => new(Number, State, verb, refusal);

    private void Expect(ActionVerb verb, ActionState state, ActionRefusal otherwise)
    {
        if (State == state) return;
        throw Refused(verb, State is ActionState.Verified or ActionState.Withdrawn ? ActionRefusal.Ended : otherwise);
    }

    private string Words(ActionVerb verb, string words, ActionRefusal otherwise)
    {
        if (string.IsNullOrWhiteSpace(words)) throw Refused(verb, otherwise);
        return words.Length > ActionTerms.MostCharacters ? throw Refused(verb, ActionRefusal.TooLong) : words.Trim();
    }
}
