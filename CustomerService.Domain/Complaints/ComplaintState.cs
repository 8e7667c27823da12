namespace CustomerService.Domain.Complaints;

/// <summary>Where a case stands in its handling (the stages of ISO 10002, clause 7).</summary>
public enum ComplaintState
{
    /// <summary>Recorded; nobody has looked at it yet.</summary>
    Received = 1,

    /// <summary>The complainant knows that it was received.</summary>
    Acknowledged = 2,

    /// <summary>An officer answers for it.</summary>
    Assigned = 3,
    UnderInvestigation = 4,

    /// <summary>The complainant has to say or send something before it can go on.</summary>
    AwaitingCustomer = 5,

    /// <summary>The complainant has the answer; it may still be disputed.</summary>
    Replied = 6,
    Closed = 7,

    /// <summary>Taken back by the complainant.</summary>
    Withdrawn = 8,
}
