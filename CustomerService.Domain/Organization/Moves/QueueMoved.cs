using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Organization.Moves;

/// <summary>A queue belongs to another unit from a day on: the calls of the days before count to the old unit, those from it on to the new one.</summary>
[PaperType("move.queue-decided")]
public sealed record QueueMoved : PaperEvent
{
    /// <summary>The first day in the new unit, in the organisation's zone.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The code of the unit until then.</summary>
    public required string OldUnit { get; init; }

    /// <summary>The code of the unit from then on.</summary>
    public required string NewUnit { get; init; }
}
