namespace CustomerService.Dashboard.Desk;

/// <summary>A page of a list.</summary>
/// <param name="Lines">The cases.</param>
/// <param name="Total">How many the filter holds altogether, of those the reader may see.</param>
/// <param name="IsAtLeast">There are more; they were not counted to the end, since that would take the longer the more there are.</param>
public sealed record CaseRange(IReadOnlyList<CaseLine> Lines, int Total, bool IsAtLeast = false);
