namespace CustomerService.Domain.Time.Clock;

/// <summary>When a limit begins to count.</summary>
public enum StartRule
{
    /// <summary>At the moment of receipt; of a limit in days the day of receipt is the first.</summary>
    AtReceipt,

    /// <summary>At midnight after the day of receipt, which is not counted (Civil Code, art. 201).</summary>
    DayAfter,

    /// <summary>As <see cref="DayAfter"/>, and what comes after closing time or on a day off counts as received on the next workday.</summary>
    DayAfterWorkdayOfReceipt,
}
