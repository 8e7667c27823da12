namespace CustomerService.Dashboard.Desk.Similar;

/// <summary>What is shown of a suggested case's words, masked.</summary>
/// <param name="Excerpt">The beginning of what was said.</param>
public sealed record SimilarWords(string Title, string? Place, string Excerpt);
