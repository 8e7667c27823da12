namespace CustomerService.Domain.Complaints;

/// <summary>What can be done to a case.</summary>
public enum ComplaintVerb
{
    Acknowledge = 1,

    /// <summary>The first time somebody speaks with the complainant about it.</summary>
    Contact,
    Assign,

    /// <summary>Another unit or department takes it over, with a reason.</summary>
    Reroute,
    Investigate,
    AskCustomer,
    CustomerAnswered,
    Reply,
    Close,
    Reopen,
    Withdraw,
    Escalate,
    Reclassify,
    Amend,
    Pause,
    Resume,
    Note,
    Attach,
    Join,
    Leave,
    CallBack,

    /// <summary>A part of it becomes a case of its own.</summary>
    Split,
}
