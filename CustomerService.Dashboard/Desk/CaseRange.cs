namespace CustomerService.Dashboard.Desk;

/// <summary>A page of a list.</summary>
/// <param name="Lines">The cases.</param>
/// <param name="Total">How many the filter holds altogether, of those the reader may see.</param>
public sealed record CaseRange(IReadOnlyList<CaseLine> Lines, int Total);
