namespace CustomerService.Domain.Complaints.Accesses;

/// <summary>What somebody looked at that has to be accounted for.</summary>
public enum CaseAccessKind
{
    /// <summary>Personal data was shown as it is, for a reason (bank measures, article 9).</summary>
    Unmasked = 1,

    /// <summary>A sealed case was opened (CSG 2.2.7, 2.5.7).</summary>
    SealedRead = 2,
}
