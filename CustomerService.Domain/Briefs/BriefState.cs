namespace CustomerService.Domain.Briefs;

/// <summary>Where a brief stands.</summary>
public enum BriefState
{
    /// <summary>Being written; what it says by itself still follows the figures.</summary>
    Draft,

    /// <summary>Submitted and frozen; the unit above has not said anything yet.</summary>
    Submitted,

    /// <summary>Sent back with a reason: it may be written and submitted anew.</summary>
    Returned,

    Accepted,

    /// <summary>Of the head office's own: sent out.</summary>
    Issued,
}
