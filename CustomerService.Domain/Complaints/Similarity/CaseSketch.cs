namespace CustomerService.Domain.Complaints.Similarity;

/// <summary>What is known of a case that is still being written down.</summary>
/// <param name="Phone">Digits of the number to call back; null when unknown, or not the writer's to compare.</param>
/// <param name="Place">As typed.</param>
/// <param name="Words">Title and text as typed.</param>
/// <param name="At">Now, or when it was said.</param>
public sealed record CaseSketch(string Kind, string? Category, string? Phone, string? Place, string Words, DateTimeOffset At);
