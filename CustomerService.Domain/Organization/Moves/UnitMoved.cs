using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Organization.Moves;

/// <summary>A unit belongs to another parent from a day on: what happens before that day counts to the old parent, what happens from it on to the new one.</summary>
[PaperType("move.decided")]
public sealed record UnitMoved : PaperEvent
{
    /// <summary>The first day under the new parent, in the organisation's zone.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The code of the parent until then; null for none.</summary>
    public string? OldParent { get; init; }

    /// <summary>The code of the parent from then on; null for none.</summary>
    public string? NewParent { get; init; }
}
