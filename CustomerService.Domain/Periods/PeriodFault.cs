namespace CustomerService.Domain.Periods;

/// <summary>Why a period is not closed or restated.</summary>
public enum PeriodFault
{
    UnknownUnit,

    /// <summary>It has not ended yet.</summary>
    NotOver,

    /// <summary>It is closed, for this unit or with a unit above it.</summary>
    ClosedAlready,

    /// <summary>A longer period that holds it is closed.</summary>
    Overlaps,

    /// <summary>A closed period within it, of this unit or of one below, is not what is counted now: restate that first.</summary>
    DiffersFromItsParts,

    /// <summary>There is nothing to restate: it is not closed.</summary>
    NotClosed,

    /// <summary>A restatement says why.</summary>
    NoReason,

    /// <summary>A restatement changes something; what is counted now is what is frozen.</summary>
    NothingChanged,
}
