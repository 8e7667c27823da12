using CustomerService.Dashboard.Features.Hotline.Figures;
using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Measures;

namespace CustomerService.Dashboard.Features.Hotline.Board;

/// <summary>One unit's or one queue's row: all that it shows, as one value, so that it renders only when that changed.</summary>
public sealed record BoardLine
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public long Waiting { get; init; }

    public DateTimeOffset? LongestSince { get; init; }

    public long Offered { get; init; }

    public long Answered { get; init; }

    public long Abandoned { get; init; }

    public required LeftCounts Left { get; init; }

    public Ratio AnswerRate { get; init; }

    public FigureStatus AnswerStatus { get; init; }

    public Ratio ServiceLevel { get; init; }

    public FigureStatus ServiceStatus { get; init; }

    public double? AverageWaitSeconds { get; init; }

    public FigureStatus WaitStatus { get; init; }

    public int Available { get; init; }

    public int Staffed { get; init; }

    public long LeftTotal => Left.Timeout + Left.Empty + Left.Key + Left.Withdrawn + Left.Lost;

    public static BoardLine Of(UnitFigures unit, LiveWindow window, HotlineTargets targets) =>
        Of(unit.Unit, unit.Name, unit.Windows[window], unit.Now, targets);

    public static BoardLine Of(QueueFigures queue, LiveWindow window, HotlineTargets targets) =>
        Of(queue.Queue, queue.Name, queue.Windows[window], queue.Now, targets);

    private static BoardLine Of(string code, string name, WindowFigures figures, NowFigures now, HotlineTargets targets) => new()
    {
        Code = code,
        Name = name,
        Waiting = now.Waiting,
        LongestSince = now.LongestWaitSince,
        Offered = figures.Offered,
        Answered = figures.Answered,
        Abandoned = figures.Abandoned,
        Left = figures.LeftByReason,
        AnswerRate = figures.AnswerRate,
        AnswerStatus = targets.OfAnswerRate(figures.AnswerRate),
        ServiceLevel = figures.ServiceLevel,
        ServiceStatus = targets.OfServiceLevel(figures.ServiceLevel),
        AverageWaitSeconds = figures.AverageWaitSeconds,
        WaitStatus = targets.OfAverageWait(figures.AverageWaitSeconds),
        Available = now.Agents.Available,
        Staffed = now.Agents.Staffed,
    };
}
