namespace CustomerService.Dashboard.Features.Hotline.Callbacks;

/// <summary>What became of an act at the call-back desk.</summary>
public enum CallbackResult
{
    Done,

    /// <summary>The role or the unit does not allow it.</summary>
    NotAllowed,

    /// <summary>Someone else was faster.</summary>
    TakenByAnother,

    /// <summary>There is nobody to call back now.</summary>
    NobodyLeft,

    /// <summary>Someone who came earlier than the next on the list still waits in a queue: answer first.</summary>
    SomeoneWaitsLonger,

    /// <summary>A reason must be given.</summary>
    ReasonMissing,
}
