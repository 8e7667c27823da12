namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>One page of visits, newest first.</summary>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record LegPage(IReadOnlyList<LegLine> Lines, LegCursor? Next);
