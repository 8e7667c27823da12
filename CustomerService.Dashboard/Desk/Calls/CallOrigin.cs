using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Desk.Calls;

/// <summary>A call as a case begins from it: what the officer need not type.</summary>
/// <param name="Queue">The queue in which it was answered last, or else that it visited last.</param>
/// <param name="AnsweredAt">Null when nobody answered it there.</param>
/// <param name="EndedAt">Null while it is under way, and when its end was never reported.</param>
/// <param name="Category">As the exchange or the agent said it.</param>
/// <param name="Recording">Where it can be heard again; null when none are kept.</param>
public sealed record CallOrigin(
    string Call, QueueNode Queue, DateTimeOffset OfferedAt, DateTimeOffset? AnsweredAt, DateTimeOffset? EndedAt, bool IsTalking, string? Agent, string? Category, string? Recording)
{
    /// <summary>The caller's number: it goes into the case, and is never shown whole.</summary>
    internal string? Caller { get; init; }

    public string? MaskedCaller => MaskedNumber.Of(Caller);

    internal static CallOrigin Of(in Leg leg, QueueNode queue, string? caller, string? recording) => new(
        leg.Call, queue, At(leg.OfferedMs)!.Value, leg.Outcome == LegOutcome.Answered ? At(leg.ConcludedMs) : null,
        leg.Outcome == LegOutcome.Answered ? At(leg.EndedMs) : At(leg.ConcludedMs), leg.IsTalking, leg.Agent, leg.Category, recording)
    {
        Caller = leg.Caller ?? caller,
    };

    private static DateTimeOffset? At(long? ms) => ms is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
}
