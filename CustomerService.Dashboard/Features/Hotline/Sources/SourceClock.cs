namespace CustomerService.Dashboard.Features.Hotline.Sources;

/// <summary>How a source's clock stands to ours.</summary>
public enum SourceClock
{
    Together,
    Ahead,

    /// <summary>Behind, or its reports come late: from one report the two cannot be told apart.</summary>
    Behind,

    /// <summary>It reports the past: a file that was imported, not a clock.</summary>
    History,
}
