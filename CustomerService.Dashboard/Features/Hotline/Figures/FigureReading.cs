using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Measures;

namespace CustomerService.Dashboard.Features.Hotline.Figures;

/// <summary>
/// One figure as it is shown: equal readings look the same, so a tile renders only when its reading changed. Which of the
/// fields speak depends on <see cref="Figure"/>; none of them holds a moment that passes by itself.
/// </summary>
/// <param name="Share">Of a rate, and of the abandoned their share.</param>
/// <param name="Seconds">Of a mean; null when nothing was measured.</param>
/// <param name="Count">Of a count.</param>
/// <param name="Since">Since when the longest wait lasts; the page counts on from there.</param>
/// <param name="Basis">What a mean was measured over; the queues with someone waiting.</param>
/// <param name="P95">Seconds that 95 % of the answered did not exceed.</param>
public readonly record struct FigureReading(
    Figure Figure, FigureStatus Status, Ratio Share = default, double? Seconds = null, long? Count = null,
    DateTimeOffset? Since = null, long Basis = 0, double? P95 = null, AgentCounts? Agents = null)
{
    public static FigureReading Of(Figure figure, LiveSnapshot snapshot, LiveWindow window, HotlineTargets targets)
    {
        var (figures, now) = (snapshot.Windows[window], snapshot.Now);
        var reading = figure switch
        {
            Figure.AnswerRate => new FigureReading(figure, targets.OfAnswerRate(figures.AnswerRate), figures.AnswerRate),
            Figure.ServiceLevel => new FigureReading(figure, targets.OfServiceLevel(figures.ServiceLevel), figures.ServiceLevel),
            Figure.ResponseRate => new FigureReading(figure, targets.OfResponseRate(figures.ResponseRate), figures.ResponseRate),
            Figure.AverageWait => new FigureReading(
                figure, targets.OfAverageWait(figures.AverageWaitSeconds), Seconds: figures.AverageWaitSeconds, Basis: figures.Answered, P95: figures.WaitP95Seconds),
            Figure.Abandoned => new FigureReading(figure, targets.OfAbandonRate(figures.AbandonRate), figures.AbandonRate, Count: figures.Abandoned),
            Figure.Waiting => new FigureReading(
                figure, FigureStatus.Unknown, Count: now.Waiting, Basis: snapshot.Queues.Count(queue => queue.Now.Waiting > 0)),
            Figure.LongestWait => new FigureReading(figure, targets.OfLongestWait(now.LongestWaitSeconds), Since: now.LongestWaitSince),
            Figure.Agents => new FigureReading(figure, FigureStatus.Unknown, Count: now.Agents.Staffed, Agents: now.Agents),
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, message: null),
        };
        return reading;
    }
}
