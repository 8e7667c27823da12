using CustomerService.Domain.Briefs.Events;
using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Briefs;

/// <summary>What can be done to a brief: each verb makes its event, or throws <see cref="BriefRefusedException"/> with the reason.</summary>
public sealed partial record Brief
{
    /// <summary>The longest text of a section, in characters.</summary>
    public const int MostCharacters = 8_000;

    /// <summary>Why the verb is refused now whoever asks, or null: the page disables what the brief says it cannot do.</summary>
    /// <param name="monthEnd">When the brief's month is over.</param>
    public BriefRefusal? Refuses(BriefVerb verb, BriefDuty duty, DateTimeOffset now, DateTimeOffset monthEnd) => verb switch
    {
        BriefVerb.Write or BriefVerb.Give => Frozen(),
        BriefVerb.Submit when duty.IsAssembled => BriefRefusal.Assembled,
        BriefVerb.Issue when !duty.IsAssembled => BriefRefusal.NotAssembled,
        BriefVerb.Submit or BriefVerb.Issue when Frozen() is { } frozen => frozen,
        BriefVerb.Submit or BriefVerb.Issue when now < monthEnd => BriefRefusal.MonthNotOver,
        BriefVerb.Submit or BriefVerb.Issue when !IsAnalysed => BriefRefusal.NothingWritten,
        BriefVerb.Return or BriefVerb.Accept when State == BriefState.Accepted => BriefRefusal.AcceptedAlready,
        BriefVerb.Return or BriefVerb.Accept when State != BriefState.Submitted => BriefRefusal.NotSubmitted,
        _ => null,
    };

    /// <summary>Whether anybody wrote what the month was like or why; a brief of figures alone is none (CSG 3.3).</summary>
    public bool IsAnalysed => Texts.Any(text => text.Key != BriefSections.Actions && !string.IsNullOrWhiteSpace(text.Value.Text));

    /// <param name="speaksFor">The unit that the writer writes for.</param>
    public BriefWritten Write(string speaksFor, string section, string text, By by, DateTimeOffset at)
    {
        Own(speaksFor, BriefVerb.Write);
        if (Frozen() is { } frozen) throw Refused(BriefVerb.Write, frozen);
        if (!BriefSections.IsKnown(section)) throw Refused(BriefVerb.Write, BriefRefusal.UnknownSection);
        if (text.Length > MostCharacters) throw Refused(BriefVerb.Write, BriefRefusal.TooLong);
        return new BriefWritten { At = at, By = by, Section = section, Text = text };
    }

    /// <summary>Says how much there was of a work that nothing here counts.</summary>
    /// <param name="isCounted">Whether the product counts it.</param>
    public BriefVolumeGiven Give(string speaksFor, string volume, long? count, bool isCounted, By by, DateTimeOffset at)
    {
        Own(speaksFor, BriefVerb.Give);
        if (Frozen() is { } frozen) throw Refused(BriefVerb.Give, frozen);
        if (isCounted) throw Refused(BriefVerb.Give, BriefRefusal.Counted);
        if (count < 0) throw Refused(BriefVerb.Give, BriefRefusal.Negative);
        return new BriefVolumeGiven { At = at, By = by, Volume = volume, Count = count };
    }

    /// <summary>Sends it up: from now on it says what it says.</summary>
    public BriefSubmitted Submit(string speaksFor, BriefDuty duty, BriefContent content, BriefSeal seal, By by, DateTimeOffset at)
    {
        Own(speaksFor, BriefVerb.Submit);
        if (Refuses(BriefVerb.Submit, duty, at, duty.MonthEnd(Month)) is { } refusal) throw Refused(BriefVerb.Submit, refusal);
        return new BriefSubmitted { At = at, By = by, LastDay = duty.LastDay(Month), DaysLate = duty.DaysLate(Month, at), Content = content, Seal = seal };
    }

    /// <summary>Sends out the head office's own.</summary>
    public BriefIssued Issue(string speaksFor, BriefDuty duty, BriefContent content, BriefSeal seal, By by, DateTimeOffset at)
    {
        Own(speaksFor, BriefVerb.Issue);
        if (Refuses(BriefVerb.Issue, duty, at, duty.MonthEnd(Month)) is { } refusal) throw Refused(BriefVerb.Issue, refusal);
        return new BriefIssued { At = at, By = by, LastDay = duty.LastDay(Month), DaysLate = duty.DaysLate(Month, at), Content = content, Seal = seal };
    }

    /// <summary>Sends it back to be written anew.</summary>
    public BriefReturned Return(string reason, By by, DateTimeOffset at)
    {
        Reviewable(BriefVerb.Return);
        if (string.IsNullOrWhiteSpace(reason)) throw Refused(BriefVerb.Return, BriefRefusal.ReasonMissing);
        if (reason.Length > MostCharacters) throw Refused(BriefVerb.Return, BriefRefusal.TooLong);
        return new BriefReturned { At = at, By = by, Reason = reason.Trim() };
    }

    public BriefAccepted Accept(string? note, By by, DateTimeOffset at)
    {
        Reviewable(BriefVerb.Accept);
        if (note?.Length > MostCharacters) throw Refused(BriefVerb.Accept, BriefRefusal.TooLong);
        return new BriefAccepted { At = at, By = by, Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim() };
    }

    public BriefRefusedException Refused(BriefVerb verb, BriefRefusal refusal) => new(Subject, State, verb, refusal);

    private void Own(string speaksFor, BriefVerb verb)
    {
        if (speaksFor != Unit) throw Refused(verb, BriefRefusal.WrongUnit);
    }

    private void Reviewable(BriefVerb verb)
    {
        if (State == BriefState.Accepted) throw Refused(verb, BriefRefusal.AcceptedAlready);
        if (State != BriefState.Submitted) throw Refused(verb, BriefRefusal.NotSubmitted);
    }

    private BriefRefusal? Frozen() => State switch
    {
        BriefState.Submitted => BriefRefusal.SubmittedAlready,
        BriefState.Accepted => BriefRefusal.AcceptedAlready,
        BriefState.Issued => BriefRefusal.IssuedAlready,
        _ => null,
    };
}
