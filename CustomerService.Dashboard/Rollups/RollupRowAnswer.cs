using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Measures;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Rollups;

/// <summary>
/// The figures of the legs offered, and of the business items due, in <c>[Start, End)</c>. Durations are seconds; a mean or
/// percentile of nothing is null; what belongs to units is null for a queue.
/// </summary>
public sealed record RollupRowAnswer
{
    /// <summary>The interval's beginning, with the organisation's offset.</summary>
    public required DateTimeOffset Start { get; init; }

    public required DateTimeOffset End { get; init; }

    public long Offered { get; init; }

    public long Answered { get; init; }

    public long Abandoned { get; init; }

    public long ShortAbandoned { get; init; }

    public long Left { get; init; }

    public required LeftCounts LeftByReason { get; init; }

    /// <summary>Offered in the interval and not concluded yet.</summary>
    public long Waiting { get; init; }

    public long AnsweredInTarget { get; init; }

    public Ratio AnswerRate { get; init; }

    public Ratio ServiceLevel { get; init; }

    public Ratio AbandonRate { get; init; }

    public double? AverageWaitSeconds { get; init; }

    public double? WaitP50Seconds { get; init; }

    public double? WaitP95Seconds { get; init; }

    public double? AverageAbandonedWaitSeconds { get; init; }

    public double? AverageTalkSeconds { get; init; }

    public long? Accepted { get; init; }

    public long? Replied { get; init; }

    public long? Due { get; init; }

    public long? RepliedInTime { get; init; }

    /// <summary>Deadline in the interval and still ahead; in neither part of the response rate.</summary>
    public long? NotYetDue { get; init; }

    public Ratio? ResponseRate { get; init; }

    public Ratio? RepliedAtAll { get; init; }

    internal static RollupRowAnswer Of(RollupReportRow row, bool hasRequests, OrganizationZone zone)
    {
        var answer = OfCalls(row.Calls, zone.Local(row.Start), zone.Local(row.End));
        return hasRequests ? WithRequests(answer, row.Requests) : answer;
    }

    private static RollupRowAnswer OfCalls(CallTally calls, DateTimeOffset start, DateTimeOffset end) => new()
    {
        Start = start, End = end,
        Offered = calls.Offered, Answered = calls.Answered, Abandoned = calls.Abandoned, ShortAbandoned = calls.ShortAbandoned,
        Left = calls.Left, LeftByReason = LeftCounts.Of(calls), Waiting = calls.Waiting, AnsweredInTarget = calls.AnsweredInTarget,
        AnswerRate = calls.AnswerRate, ServiceLevel = calls.ServiceLevel, AbandonRate = calls.AbandonRate,
        AverageWaitSeconds = calls.AverageWaitSeconds, WaitP50Seconds = calls.Waits.MedianSeconds, WaitP95Seconds = calls.Waits.PercentileSeconds(0.95),
        AverageAbandonedWaitSeconds = calls.AverageAbandonedWaitSeconds, AverageTalkSeconds = calls.AverageTalkSeconds,
    };

    private static RollupRowAnswer WithRequests(RollupRowAnswer answer, RequestTally requests) => answer with
    {
        Accepted = requests.Accepted, Replied = requests.Replied, Due = requests.Due, RepliedInTime = requests.DueRepliedInTime,
        NotYetDue = requests.NotYetDue, ResponseRate = requests.ResponseRate, RepliedAtAll = requests.RepliedAtAll,
    };
}
