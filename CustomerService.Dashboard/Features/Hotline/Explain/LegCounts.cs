using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>How many visits a list has, whichever part of them it shows.</summary>
/// <param name="Total">The figures of the visits that the filter spans, in its queue if it names one.</param>
/// <param name="Queues">The queues of the unit that had visits in the span, the busiest first, whichever of them the filter shows.</param>
public sealed record LegCounts(CallTally Total, IReadOnlyList<(QueueNode Queue, long Offered)> Queues)
{
    public long Of(LegPart part) => part switch
    {
        LegPart.Concluded => Total.Concluded,
        LegPart.Answered => Total.Answered,
        LegPart.InTarget => Total.AnsweredInTarget,
        LegPart.Late => Total.Answered - Total.AnsweredInTarget,
        LegPart.Abandoned => Total.Abandoned,
        LegPart.Left => Total.Left,
        LegPart.Waiting => Total.Waiting,
        _ => Total.Offered,
    };

    public long Of(LeftReason reason) => reason switch
    {
        LeftReason.Timeout => Total.LeftTimeout,
        LeftReason.Empty => Total.LeftEmpty,
        LeftReason.Key => Total.LeftKey,
        LeftReason.Withdrawn => Total.LeftWithdrawn,
        _ => Total.LeftLost,
    };

    /// <summary>How many the filter shows.</summary>
    public long Of(LegFilter filter) => filter switch
    {
        { Reason: null } => Of(filter.Show),
        { Reason: { } reason, Show: LegPart.Left or LegPart.Concluded or LegPart.Offered } => Of(reason),
        _ => 0,
    };
}
