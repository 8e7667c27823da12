namespace CustomerService.Domain.Actions;

/// <summary>A corrective action was asked to do what it cannot.</summary>
/// <param name="number">The action; empty for one that was to be opened.</param>
/// <param name="state">Where it stands.</param>
/// <param name="verb">What was asked.</param>
/// <param name="refusal">Why not.</param>
public sealed class ActionRefusedException(string number, ActionState state, ActionVerb verb, ActionRefusal refusal)
    : InvalidOperationException($"{verb}: action {number} is {state}; {refusal}")
{
    public string Number => number;

    public ActionState State => state;

    public ActionVerb Verb => verb;

    public ActionRefusal Refusal => refusal;
}
