using CustomerService.Domain.Complaints.Similarity;

namespace CustomerService.Dashboard.Desk.Similar;

/// <summary>A recorded case beside one that is being written, with enough to judge whether they are the same matter.</summary>
/// <param name="Excerpt">The beginning of what was said, masked.</param>
public sealed record SimilarCase(CaseLine Line, string Excerpt, CaseLikeness Likeness);
