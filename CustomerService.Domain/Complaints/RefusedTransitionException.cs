namespace CustomerService.Domain.Complaints;

/// <summary>A case was asked to do what it cannot in its state.</summary>
/// <param name="number">The case.</param>
/// <param name="state">Where it stands.</param>
/// <param name="verb">What was asked.</param>
/// <param name="refusal">Why not.</param>
public sealed class RefusedTransitionException(string number, ComplaintState state, ComplaintVerb verb, Refusal refusal)
    : InvalidOperationException($"{verb}: case {number} is {state.Word()}; {refusal.Sentence}")
{
    public string Number => number;

    public ComplaintState State => state;

    public ComplaintVerb Verb => verb;

    public Refusal Refusal => refusal;
}
