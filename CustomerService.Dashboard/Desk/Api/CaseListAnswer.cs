namespace CustomerService.Dashboard.Desk.Api;

/// <summary>Some of the cases that a filter holds.</summary>
/// <param name="Total">How many it holds altogether, of those the bearer may see; counted up to 1,000.</param>
/// <param name="IsAtLeast">There are more than <paramref name="Total"/>.</param>
public sealed record CaseListAnswer(IReadOnlyList<CaseLineAnswer> Complaints, int Total, bool IsAtLeast);
