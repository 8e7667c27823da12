namespace CustomerService.Dashboard.Desk.Drafts;

/// <summary>A case that somebody has begun to write and not recorded.</summary>
/// <param name="Call">The call it comes from; null without one.</param>
/// <param name="Words">As typed, by the form's fields.</param>
public sealed record IntakeDraft(string? Call, IReadOnlyDictionary<string, string> Words, DateTimeOffset SavedAt);
