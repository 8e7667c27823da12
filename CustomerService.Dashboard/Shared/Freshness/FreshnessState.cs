namespace CustomerService.Dashboard.Shared.Freshness;

/// <summary>How far the figures of a region can be trusted to be of now.</summary>
public enum FreshnessState
{
    /// <summary>No figures have arrived yet.</summary>
    Waiting,

    /// <summary>As new as they should be.</summary>
    Fresh,

    /// <summary>Older than they should be: what feeds them is silent.</summary>
    Stale,

    /// <summary>Held still by the user.</summary>
    Paused,
}
