namespace CustomerService.Dashboard.Desk.Exports;

/// <summary>Where an export stands.</summary>
public enum CaseExportState
{
    /// <summary>Somebody else has to decide.</summary>
    Waiting = 1,

    /// <summary>Whoever asked may fetch it, once.</summary>
    Ready,
    Taken,
    Refused,
    Expired,

    /// <summary>A report whose last byte was never written.</summary>
    BrokenOff,
}
