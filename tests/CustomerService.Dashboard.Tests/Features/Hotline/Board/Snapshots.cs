using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Measures;

namespace CustomerService.Dashboard.Tests.Features.Hotline.Board;

/// <summary>Snapshots of one unit with two queues and two agents, each differing from the last only in what is said.</summary>
internal static class Snapshots
{
    public static readonly DateTimeOffset Morning = new(2026, 3, 2, 1, 30, 0, TimeSpan.Zero);

    public static LiveSnapshot Of(params QueueFigures[] queues) => new()
    {
        Unit = "GD", Name = "Guangdong", AsOf = Morning, Position = 1, Version = 1, LastEventAt = Morning,
        Windows = Windows(queues.Sum(q => q.Windows[LiveWindow.Today].Answered), queues.Sum(q => q.Windows[LiveWindow.Today].Abandoned)),
        Now = new NowFigures(), Queues = queues, Children = [], Agents = [], Day = [],
    };

    public static LiveSnapshot Next(this LiveSnapshot last) => last with { Version = last.Version + 1, Position = last.Position + 1, AsOf = last.AsOf.AddSeconds(1) };

    public static QueueFigures Queue(string code, int answered = 0, int abandoned = 0, int waiting = 0) =>
        new(code, $"Queue {code}", "GD", Windows(answered, abandoned), new NowFigures { Waiting = waiting });

    public static AgentFigures Agent(string code, AgentState state) => new(code, state, Morning, null, [], 3, 60, 1, 0);

    public static IReadOnlyDictionary<LiveWindow, WindowFigures> Windows(long answered, long abandoned) =>
        LiveWindows.All.ToDictionary(window => window, _ => new WindowFigures
        {
            From = Morning.AddHours(-1), To = Morning, Offered = answered + abandoned, Answered = answered, Abandoned = abandoned,
            AnswerRate = new Ratio(answered, answered + abandoned), ServiceLevel = new Ratio(answered, answered + abandoned),
            AbandonRate = new Ratio(abandoned, answered + abandoned), AverageWaitSeconds = answered == 0 ? null : 7,
        });
}
