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

    public FigureStatus OfAnswerRate(Ratio rate) => AtLeast(rate, AnswerRate);

    public FigureStatus OfServiceLevel(Ratio rate) => AtLeast(rate, ServiceLevel);

    public FigureStatus OfResponseRate(Ratio rate) => AtLeast(rate, ResponseRate);

    public FigureStatus OfAbandonRate(Ratio rate) => rate.Value switch
    {
        null => FigureStatus.Unknown,
        { } share when share <= AbandonRate => FigureStatus.Good,
        { } share when share <= AbandonRate + NearRate => FigureStatus.Warn,
        _ => FigureStatus.Bad,
    };

    public FigureStatus OfAverageWait(double? seconds) => AtMost(seconds, AverageWaitSeconds, AverageWaitSeconds * NearMean);

    public FigureStatus OfLongestWait(double? seconds) => AtMost(seconds, LongestWaitSeconds / 2, LongestWaitSeconds);

    private static FigureStatus AtLeast(Ratio rate, double target) => rate.Value switch
    {
        null => FigureStatus.Unknown,
        { } share when share >= target => FigureStatus.Good,
        { } share when share >= target - NearRate => FigureStatus.Warn,
        _ => FigureStatus.Bad,
    };

    private static FigureStatus AtMost(double? value, double good, double near) => value switch
    {
        null => FigureStatus.Unknown,
        { } seconds when seconds <= good => FigureStatus.Good,
        { } seconds when seconds <= near => FigureStatus.Warn,
        _ => FigureStatus.Bad,
    };
}
