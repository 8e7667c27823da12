using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Targets;

/// <summary>One version of a target: who wanted which value, and what became of it.</summary>
/// <param name="Number">From 1 within its target.</param>
/// <param name="Value">A share from 0 to 1 or seconds; null gives up the unit's own target, so that the one from above holds.</param>
/// <param name="Basis">Why this value.</param>
public sealed record TargetVersion(int Number, double? Value, string Basis, By ProposedBy, DateTimeOffset ProposedAt)
{
    /// <summary>Why a year that was closed gets another target; null for a year that was open.</summary>
    public string? Restatement { get; init; }

    public TargetState State { get; init; }

    /// <summary>Who approved, declined or withdrew it; null while it waits.</summary>
    public By? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Why it was declined.</summary>
    public string? Reason { get; init; }
}
