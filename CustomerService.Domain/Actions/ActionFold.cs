using CustomerService.Domain.Actions.Events;
using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Actions;

/// <summary>What an event makes of a corrective action.</summary>
public sealed partial record CorrectiveAction
{
    /// <summary>The action that its first event makes.</summary>
    public static CorrectiveAction Begin(string subject, ActionOpened opened)
    {
        var (unit, serial) = ActionNumber.OfSubject(subject);
        return new CorrectiveAction
        {
            Subject = subject, Sequence = 1, Unit = unit, Serial = serial, Terms = opened.Terms, Origin = opened.Origin, OpenedAt = opened.At, OpenedBy = opened.By,
            History = [new ActionStep(ActionVerb.Open, Words: null, opened.By, opened.At)],
        };
    }

    /// <summary>The action after something has happened to it; refuses nothing.</summary>
    public CorrectiveAction After(PaperEvent happened) => happened switch
    {
        ActionAmended e => Told(ActionVerb.Amend, e.Reason, e) with { Terms = e.Terms },
        ActionFinished e => Told(ActionVerb.Finish, e.Evidence, e) with { State = ActionState.Done, Completion = new ActionCompletion(e.On, e.Evidence, e.By, e.At) },
        ActionVerified e => Told(ActionVerb.Verify, e.Note, e) with { State = ActionState.Verified },
        ActionRejected e => Told(ActionVerb.Reject, e.Reason, e) with { State = ActionState.Open, Completion = null },
        ActionWithdrawn e => Told(ActionVerb.Withdraw, e.Reason, e) with { State = ActionState.Withdrawn },
        _ => this,
    };

    private CorrectiveAction Told(ActionVerb verb, string? words, PaperEvent happened) => this with { History = History.Add(new ActionStep(verb, words, happened.By, happened.At)) };
}
