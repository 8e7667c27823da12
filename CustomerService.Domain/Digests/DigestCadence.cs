namespace CustomerService.Domain.Digests;

/// <summary>How often a digest is sent.</summary>
public enum DigestCadence
{
    /// <summary>Every day about the day before.</summary>
    Daily = 1,

    /// <summary>Every Monday about the week before.</summary>
    Weekly,

    /// <summary>On the first of every month about the month before.</summary>
    Monthly,
}
