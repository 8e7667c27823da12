namespace CustomerService.Domain.Briefs;

/// <summary>Which submission of a unit went into the head office's brief; its hash stands for what it said.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="UnitName">As it was called then.</param>
/// <param name="Round">Which of its submissions.</param>
/// <param name="Hash">That submission's hash.</param>
/// <param name="SubmittedAt">When it was first submitted.</param>
/// <param name="DaysLate">0 when the first submission was in time.</param>
/// <param name="IsAccepted">Whether the head office had accepted it by then.</param>
public sealed record IncludedBrief(string Unit, string UnitName, int Round, string Hash, DateTimeOffset SubmittedAt, int DaysLate, bool IsAccepted);
