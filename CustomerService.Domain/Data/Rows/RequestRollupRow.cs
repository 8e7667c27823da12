using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Rollups;

namespace CustomerService.Domain.Data.Rows;

/// <summary>The tally of one unit's accepted items in one hour, day or month.</summary>
public sealed class RequestRollupRow
{
    public int UnitId { get; init; }

    public RollupGrain Grain { get; init; }

    public long StartMs { get; init; }

    public long Accepted { get; init; }

    public long Replied { get; init; }

    public long DueRepliedInTime { get; init; }

    public long DueRepliedLate { get; init; }

    public long DueOpen { get; init; }

    public RequestTally ToTally() => new()
    {
        Accepted = Accepted, Replied = Replied, DueRepliedInTime = DueRepliedInTime, DueRepliedLate = DueRepliedLate, DueOpen = DueOpen,
    };
}
