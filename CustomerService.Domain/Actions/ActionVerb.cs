namespace CustomerService.Domain.Actions;

/// <summary>What can be done to a corrective action.</summary>
public enum ActionVerb
{
    Open,
    Amend,

    /// <summary>Say that it is done, with the evidence.</summary>
    Finish,

    Verify,

    /// <summary>Not accept the evidence: it is open again.</summary>
    Reject,

    Withdraw,
}
