using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Organization.Moves;

/// <summary>All moves of one unit; of two that were decided for the same day the later decision holds.</summary>
public sealed record UnitMoveList : Paper
{
    public required string Unit { get; init; }

    /// <summary>By their day.</summary>
    public required IReadOnlyList<UnitMove> Moves { get; init; }

    /// <summary>The code of the unit's parent on a day; null for none.</summary>
    public string? ParentOn(DateOnly day) => Moves.LastOrDefault(move => move.From <= day) is { } last ? last.NewParent : Moves[0].OldParent;
}
