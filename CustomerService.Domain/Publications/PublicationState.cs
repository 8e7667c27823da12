namespace CustomerService.Domain.Publications;

/// <summary>Where a publication stands.</summary>
public enum PublicationState
{
    /// <summary>Nobody has frozen the year yet.</summary>
    None,

    /// <summary>Frozen and put together; waits for somebody else's approval.</summary>
    Draft,

    /// <summary>Sent back by whoever was to approve it; to be drafted again.</summary>
    Returned,

    /// <summary>Approved; nobody has it yet.</summary>
    Approved,

    /// <summary>Out; it does not change any more.</summary>
    Published,
}
