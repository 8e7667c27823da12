using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.Measures;

namespace CustomerService.Dashboard.Features.Hotline.Figures;

/// <summary>
/// What the figures are measured against; bound from <c>Hotline:Targets</c>. Clause 3.3 names the figures and states no
/// threshold, so every default here is ours, is named as such on screen, and is meant to be set.
/// </summary>
public sealed class HotlineTargets
{
    public const string Section = "Hotline:Targets";

    /// <summary>A rate this much below its target is near it, not off it; and a mean this much above, as a share of the target.</summary>
    private const double NearRate = 0.05;
    private const double NearMean = 1.5;

    /// <summary>At least this share of the ended visits answered.</summary>
    public double AnswerRate { get; set; } = 0.90;

    /// <summary>At least this share answered within the target wait.</summary>
    public double ServiceLevel { get; set; } = 0.80;

    /// <summary>At least this share of the due business replied to in time.</summary>
    public double ResponseRate { get; set; } = 0.95;

    /// <summary>At most this share of the ended visits abandoned.</summary>
    public double AbandonRate { get; set; } = 0.05;

    /// <summary>At most this mean wait of the answered, seconds.</summary>
    public double AverageWaitSeconds { get; set; } = 20;

    /// <summary>Nobody waits longer than this, seconds; from half of it on it is near.</summary>
    public double LongestWaitSeconds { get; set; } = 120;

    /// <summary>The same, with yearly targets in the place of settings; what is null stays as it is set.</summary>
    public HotlineTargets With(double? answerRate, double? serviceLevel, double? responseRate, double? averageWaitSeconds) => new()
    {
        AnswerRate = answerRate ?? AnswerRate, ServiceLevel = serviceLevel ?? ServiceLevel, ResponseRate = responseRate ?? ResponseRate,
        AverageWaitSeconds = averageWaitSeconds ?? AverageWaitSeconds, AbandonRate = AbandonRate, LongestWaitSeconds = LongestWaitSeconds,
    };

    public TargetBand AnswerRateBand => TargetBand.AtLeast(AnswerRate, AnswerRate - NearRate);

    public TargetBand ServiceLevelBand => TargetBand.AtLeast(ServiceLevel, ServiceLevel - NearRate);

    public TargetBand ResponseRateBand => TargetBand.AtLeast(ResponseRate, ResponseRate - NearRate);

    public TargetBand AbandonRateBand => TargetBand.AtMost(AbandonRate, AbandonRate + NearRate);

    public TargetBand AverageWaitBand => TargetBand.AtMost(AverageWaitSeconds, AverageWaitSeconds * NearMean);

    public TargetBand LongestWaitBand => TargetBand.AtMost(LongestWaitSeconds / 2, LongestWaitSeconds);

    public FigureStatus OfAnswerRate(Ratio rate) => AnswerRateBand.Of(rate.Value);

    public FigureStatus OfServiceLevel(Ratio rate) => ServiceLevelBand.Of(rate.Value);

    public FigureStatus OfResponseRate(Ratio rate) => ResponseRateBand.Of(rate.Value);

    public FigureStatus OfAbandonRate(Ratio rate) => AbandonRateBand.Of(rate.Value);

    public FigureStatus OfAverageWait(double? seconds) => AverageWaitBand.Of(seconds);

    public FigureStatus OfLongestWait(double? seconds) => LongestWaitBand.Of(seconds);
}
