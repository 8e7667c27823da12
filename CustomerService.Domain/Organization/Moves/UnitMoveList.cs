using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Organization.Moves;

/// <summary>All moves of one unit, or of one queue; of two that were decided for the same day the later decision holds.</summary>
public sealed record UnitMoveList : Paper
{
    /// <summary>The code of the unit, or of the queue.</summary>
    public required string Unit { get; init; }

    /// <summary>Whether it is a queue, whose parents are the units it belonged to.</summary>
    public bool IsQueue { get; init; }

    /// <summary>By their day.</summary>
    public required IReadOnlyList<UnitMove> Moves { get; init; }

    /// <summary>The code of the parent on a day; null for none.</summary>
    public string? ParentOn(DateOnly day) => Moves.LastOrDefault(move => move.From <= day) is { } last ? last.NewParent : Moves[0].OldParent;
}
