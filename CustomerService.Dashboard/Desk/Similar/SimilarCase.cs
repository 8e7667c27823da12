using CustomerService.Domain.Complaints.Similarity;

namespace CustomerService.Dashboard.Desk.Similar;

/// <summary>A recorded case beside one that is being written, with enough to judge whether they are the same matter.</summary>
/// <param name="Words">Its words, masked by what the case knows of its complainant: a place may be where they live.</param>
public sealed record SimilarCase(CaseLine Line, SimilarWords Words, CaseLikeness Likeness);
