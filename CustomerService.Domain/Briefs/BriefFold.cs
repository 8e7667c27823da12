using CustomerService.Domain.Briefs.Events;
using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Briefs;

/// <summary>What an event makes of a brief.</summary>
public sealed partial record Brief
{
    /// <summary>The brief after something has happened to it; refuses nothing.</summary>
    public Brief After(PaperEvent happened) => happened switch
    {
        BriefWritten written => this with { Texts = Texts.SetItem(written.Section, new BriefText(written.Text, written.By, written.At)) },
        BriefVolumeGiven given => this with { Given = Given.SetItem(given.Volume, new GivenVolume(given.Count, given.By, given.At)) },
        BriefSubmitted sent => this with
        {
            State = BriefState.Submitted, Submissions = Submissions.Add(new BriefSubmission(Submissions.Count + 1, sent.By, sent.At, sent.LastDay, sent.DaysLate, sent.Content, sent.Seal)),
        },
        BriefIssued sent => this with
        {
            State = BriefState.Issued, Submissions = Submissions.Add(new BriefSubmission(Submissions.Count + 1, sent.By, sent.At, sent.LastDay, sent.DaysLate, sent.Content, sent.Seal)),
        },
        BriefReturned returned => this with { State = BriefState.Returned, Decisions = Decisions.Add(new BriefDecision(Submissions.Count, IsAccepted: false, returned.Reason, returned.By, returned.At)) },
        BriefAccepted accepted => this with { State = BriefState.Accepted, Decisions = Decisions.Add(new BriefDecision(Submissions.Count, IsAccepted: true, accepted.Note, accepted.By, accepted.At)) },
        _ => this,
    };
}
