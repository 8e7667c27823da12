namespace CustomerService.Domain.Briefs;

/// <summary>A brief was asked to do what it cannot.</summary>
/// <param name="subject">The brief.</param>
/// <param name="state">Where it stands.</param>
/// <param name="verb">What was asked.</param>
/// <param name="refusal">Why not.</param>
public sealed class BriefRefusedException(string subject, BriefState state, BriefVerb verb, BriefRefusal refusal)
    : InvalidOperationException($"{verb}: {subject} is {state}; {refusal}")
{
    public string Subject => subject;

    public BriefState State => state;

    public BriefVerb Verb => verb;

    public BriefRefusal Refusal => refusal;
}
