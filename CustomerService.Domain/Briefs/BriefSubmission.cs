using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Briefs;

/// <summary>One time that a brief was submitted or issued: what it said then, for good.</summary>
/// <param name="Round">From 1; each return begins another.</param>
/// <param name="LastDay">The last day on which it was in time.</param>
/// <param name="DaysLate">Whole days after it; 0 when in time.</param>
public sealed record BriefSubmission(int Round, By By, DateTimeOffset At, DateOnly LastDay, int DaysLate, BriefContent Content, BriefSeal Seal);
