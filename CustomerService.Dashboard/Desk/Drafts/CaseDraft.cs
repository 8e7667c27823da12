using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Desk.Drafts;

/// <summary>What an officer has begun to write in a case and not sent.</summary>
/// <param name="Words">As typed, by the form's fields.</param>
public sealed record CaseDraft(ComplaintVerb Verb, IReadOnlyDictionary<string, string> Words, DateTimeOffset SavedAt);
