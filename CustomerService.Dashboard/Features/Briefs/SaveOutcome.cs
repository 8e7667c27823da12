namespace CustomerService.Dashboard.Features.Briefs;

/// <summary>What came of saving a section while it is being written.</summary>
public enum SaveOutcome
{
    Saved,

    /// <summary>Somebody else's text stands there now; nothing was kept.</summary>
    Conflict,

    /// <summary>Nothing was kept, and nobody else is why: the same may succeed later.</summary>
    Failed,
}
