using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>How many visits a list has, whichever part of them it shows.</summary>
public sealed class LegCounts
{
    /// <param name="filter">Which visits.</param>
    /// <param name="queues">The queues of the unit that had visits in the span, the busiest first, whichever of them the filter shows.</param>
    public LegCounts(LegFilter filter, IReadOnlyList<(QueueNode Queue, CallTally Tally)> queues)
    {
        (Filter, Queues) = (filter, queues);
        foreach (var (_, tally) in Chosen) Total.Add(tally);
    }

    public LegFilter Filter { get; }

    public IReadOnlyList<(QueueNode Queue, CallTally Tally)> Queues { get; }

    /// <summary>Of the queues, those that the filter shows.</summary>
    public IEnumerable<(QueueNode Queue, CallTally Tally)> Chosen => Queues.Where(each => Filter.Queue is null || each.Queue.Code == Filter.Queue);

    /// <summary>The figures of the visits of the chosen queues.</summary>
    public CallTally Total { get; } = new();

    /// <summary>How many the filter shows.</summary>
    public long Shown => Of(Total, Filter);

    public static long Of(CallTally tally, LegFilter filter) => filter switch
    {
        { Reason: null } => Of(tally, filter.Show),
        { Reason: { } reason, Show: LegPart.Left or LegPart.Concluded or LegPart.Offered } => Of(tally, reason),
        _ => 0,
    };

    public static long Of(CallTally tally, LegPart part) => part switch
    {
        LegPart.Concluded => tally.Concluded,
        LegPart.Answered => tally.Answered,
        LegPart.InTarget => tally.AnsweredInTarget,
        LegPart.Late => tally.Answered - tally.AnsweredInTarget,
        LegPart.Abandoned => tally.Abandoned,
        LegPart.Left => tally.Left,
        LegPart.Waiting => tally.Waiting,
        _ => tally.Offered,
    };

    public static long Of(CallTally tally, LeftReason reason) => reason switch
    {
        LeftReason.Timeout => tally.LeftTimeout,
        LeftReason.Empty => tally.LeftEmpty,
        LeftReason.Key => tally.LeftKey,
        LeftReason.Withdrawn => tally.LeftWithdrawn,
        _ => tally.LeftLost,
    };
}
