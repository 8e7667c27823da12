namespace CustomerService.Domain.Complaints;

/// <summary>What the investigation found.</summary>
public enum ComplaintOutcome
{
    Upheld = 1,
    PartlyUpheld = 2,
    NotUpheld = 3,

    /// <summary>Nothing was claimed that could be upheld: an enquiry answered, a service done, praise passed on.</summary>
    Settled = 4,
}
