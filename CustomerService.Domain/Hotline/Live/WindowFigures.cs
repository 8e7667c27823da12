using CustomerService.Domain.Measures;

namespace CustomerService.Domain.Hotline.Live;

/// <summary>
/// The figures of the legs offered, and of the business items due, in <c>[From, To)</c>. Durations are seconds; a mean, a
/// percentile or a rate of nothing is unknown (null).
/// </summary>
public sealed record WindowFigures
{
    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }

    public long Offered { get; init; }

    public long Answered { get; init; }

    public long Abandoned { get; init; }

    public long ShortAbandoned { get; init; }

    public long Left { get; init; }

    public LeftCounts LeftByReason { get; init; } = new();

    /// <summary>Offered in the window and still waiting.</summary>
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

    public long Accepted { get; init; }

    public long Replied { get; init; }

    public long Due { get; init; }

    public long RepliedInTime { get; init; }

    /// <summary>Due later within the window's day; in neither part of the response rate.</summary>
    public long NotYetDue { get; init; }

    public Ratio ResponseRate { get; init; }

    public Ratio RepliedAtAll { get; init; }

    public static WindowFigures Of(CallTally calls, RequestTally requests, DateTimeOffset from, DateTimeOffset to) => new()
    {
        From = from,
        To = to,
        Offered = calls.Offered,
        Answered = calls.Answered,
        Abandoned = calls.Abandoned,
        ShortAbandoned = calls.ShortAbandoned,
        Left = calls.Left,
        LeftByReason = LeftCounts.Of(calls),
        Waiting = calls.Waiting,
        AnsweredInTarget = calls.AnsweredInTarget,
        AnswerRate = calls.AnswerRate,
        ServiceLevel = calls.ServiceLevel,
        AbandonRate = calls.AbandonRate,
        AverageWaitSeconds = calls.AverageWaitSeconds,
        WaitP50Seconds = calls.Waits.MedianSeconds,
        WaitP95Seconds = calls.Waits.PercentileSeconds(0.95),
        AverageAbandonedWaitSeconds = calls.AverageAbandonedWaitSeconds,
        AverageTalkSeconds = calls.AverageTalkSeconds,
        Accepted = requests.Accepted,
        Replied = requests.Replied,
        Due = requests.Due,
        RepliedInTime = requests.DueRepliedInTime,
        NotYetDue = requests.NotYetDue,
        ResponseRate = requests.ResponseRate,
        RepliedAtAll = requests.RepliedAtAll,
    };
}
