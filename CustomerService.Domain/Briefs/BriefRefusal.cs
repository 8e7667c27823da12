namespace CustomerService.Domain.Briefs;

/// <summary>Why something cannot be done to a brief; the word is the key of the reason in the resources.</summary>
public enum BriefRefusal
{
    /// <summary>It is submitted already and waits for the unit above.</summary>
    SubmittedAlready,

    AcceptedAlready,

    IssuedAlready,

    /// <summary>Somebody of another unit asks for what only the unit itself may do.</summary>
    WrongUnit,

    /// <summary>The month is not over: its figures are not there yet.</summary>
    MonthNotOver,

    /// <summary>Nobody has written what the month was like, or why (CSG 3.3 asks for an analysis).</summary>
    NothingWritten,

    /// <summary>There is nothing submitted that could be accepted or returned.</summary>
    NotSubmitted,

    ReasonMissing,

    /// <summary>What is sent up is submitted, not issued.</summary>
    NotAssembled,

    /// <summary>What is sent out is issued, not submitted.</summary>
    Assembled,

    UnknownSection,

    /// <summary>The number is counted by the product, not given.</summary>
    Counted,

    Negative,

    TooLong,

    /// <summary>Whoever asks may not do this at all.</summary>
    NotAllowed,

    /// <summary>The session of whoever asks was ended meanwhile.</summary>
    SignedOut,

    /// <summary>Somebody else wrote there after the writer had looked.</summary>
    WrittenMeanwhile,

    /// <summary>The rule pack asks no such brief of the unit.</summary>
    NoDuty,
}
