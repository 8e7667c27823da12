using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>How many visits a list has, whichever part of them it shows.</summary>
public sealed class LegCounts
{
    private readonly IReadOnlyList<CountedSpan> spans;
    private readonly CallTally withheld = new();

    /// <param name="filter">Which visits.</param>
    /// <param name="spans">The stretches of the unit's queues that had visits, whichever of them the filter shows.</param>
    public LegCounts(LegFilter filter, IReadOnlyList<CountedSpan> spans)
    {
        (Filter, this.spans) = (filter, spans);
        Queues =
        [
            .. spans.Where(each => each.Queue is not null).GroupBy(each => each.Queue!.Id).Select(each => (each.First().Queue!, Sum(each)))
                .OrderByDescending(each => each.Item2.Offered).ThenBy(each => each.Item1.Id),
        ];
        if (filter.Queue is null) withheld = Sum(spans.Where(each => each.Queue is null));
        Total.Add(withheld);
        foreach (var (_, _, tally) in Chosen) Total.Add(tally);
    }

    public LegFilter Filter { get; }

    /// <summary>The queues that the reader may see, the busiest first, whichever of them the filter shows.</summary>
    public IReadOnlyList<(QueueNode Queue, CallTally Tally)> Queues { get; }

    /// <summary>What is listed: of the queues that the reader may see, the stretches of those that the filter shows.</summary>
    public IEnumerable<CountedSpan> Chosen => spans.Where(each => each.Queue is { } queue && (Filter.Queue is null || queue.Code == Filter.Queue));

    /// <summary>The figures of the visits of the chosen queues, those that are withheld among them: what the figure counted.</summary>
    public CallTally Total { get; } = new();

    /// <summary>How many are listed.</summary>
    public long Shown => Of(Total, Filter) - Withheld;

    /// <summary>How many the filter shows of queues that have left the reader's scope: counted, and not listed.</summary>
    public long Withheld => Of(withheld, Filter);

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

    private static CallTally Sum(IEnumerable<CountedSpan> spans)
    {
        var sum = new CallTally();
        foreach (var (_, _, tally) in spans) sum.Add(tally);
        return sum;
    }
}
