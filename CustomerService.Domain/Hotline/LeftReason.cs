namespace CustomerService.Domain.Hotline;

/// <summary>Why a visit to a queue ended without an answer and without the caller hanging up.</summary>
public enum LeftReason
{
    None = 0,

    /// <summary>The queue's longest wait was reached; the caller went on elsewhere.</summary>
    Timeout = 1,

    /// <summary>No agent was left in the queue.</summary>
    Empty = 2,

    /// <summary>The caller pressed a key to leave.</summary>
    Key = 3,

    /// <summary>A supervisor or a rule took the caller out.</summary>
    Withdrawn = 4,

    /// <summary>The exchange died while the caller waited, or the visit's end was never reported.</summary>
    Lost = 5,
}
