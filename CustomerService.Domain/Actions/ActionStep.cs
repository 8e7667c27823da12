using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Actions;

/// <summary>A line of an action's history.</summary>
/// <param name="Words">The reason, the evidence or the note; null when nothing was said.</param>
public sealed record ActionStep(ActionVerb Verb, string? Words, By By, DateTimeOffset At);
