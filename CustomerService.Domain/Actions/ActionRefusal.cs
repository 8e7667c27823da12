namespace CustomerService.Domain.Actions;

/// <summary>Why something cannot be done to an action; the word is the key of the reason in the resources.</summary>
public enum ActionRefusal
{
    TextMissing,
    OwnerMissing,

    /// <summary>The last day lies before the action begins.</summary>
    DueBeforeStart,

    EvidenceMissing,
    ReasonMissing,

    /// <summary>Said to be done on a day that has not come, or before it was begun.</summary>
    WrongDay,

    /// <summary>It is not open.</summary>
    NotOpen,

    /// <summary>Nobody has said that it is done.</summary>
    NotDone,

    /// <summary>Whoever said that it is done does not verify it as well.</summary>
    OwnWork,

    UnknownMeasure,

    /// <summary>The unit whose figure it is to move is not within the unit that owes it.</summary>
    UnitOutside,

    TooLong,

    /// <summary>Whoever asks may not do this at all.</summary>
    NotAllowed,

    /// <summary>The session of whoever asks was ended meanwhile.</summary>
    SignedOut,

    /// <summary>Somebody else changed it after it had been looked at.</summary>
    ChangedMeanwhile,

    /// <summary>It has an end already and stays as it is.</summary>
    Ended,
}
