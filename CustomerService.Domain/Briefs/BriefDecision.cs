using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Briefs;

/// <summary>What the unit above said to a submission.</summary>
/// <param name="Round">Which submission.</param>
/// <param name="Reason">Why it was returned, or what was noted on accepting it.</param>
public sealed record BriefDecision(int Round, bool IsAccepted, string? Reason, By By, DateTimeOffset At);
