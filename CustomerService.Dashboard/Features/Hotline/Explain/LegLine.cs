using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.Hotline;

namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>A visit of a call to a queue, as a list shows it; the caller's number is masked.</summary>
public sealed record LegLine
{
    public required string Call { get; init; }

    public required int QueueId { get; init; }

    public required int Ordinal { get; init; }

    public required long OfferedMs { get; init; }

    public required LegOutcome Outcome { get; init; }

    public LeftReason Reason { get; init; }

    public TimeSpan? Wait { get; init; }

    public TimeSpan? Talk { get; init; }

    public string? Agent { get; init; }

    public string? Category { get; init; }

    public string? Caller { get; init; }

    public LegConflicts Conflicts { get; init; }

    public DateTimeOffset Offered => DateTimeOffset.FromUnixTimeMilliseconds(OfferedMs);

    public LegCursor Cursor => new(OfferedMs, QueueId, Call, Ordinal);

    public static LegLine Of(in Leg leg) => new()
    {
        Call = leg.Call, QueueId = leg.Queue, Ordinal = leg.Ordinal, OfferedMs = leg.OfferedMs, Outcome = leg.Outcome, Reason = leg.Reason,
        Wait = Length(leg.WaitMs), Talk = Length(leg.TalkMs), Agent = leg.Agent, Category = leg.Category,
        Caller = MaskedNumber.Of(leg.Caller), Conflicts = leg.Conflicts,
    };

    private static TimeSpan? Length(long? milliseconds) => milliseconds is { } ms ? TimeSpan.FromMilliseconds(ms) : null;
}
