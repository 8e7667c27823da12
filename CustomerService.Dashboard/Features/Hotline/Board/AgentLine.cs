using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;

namespace CustomerService.Dashboard.Features.Hotline.Board;

/// <summary>One agent's row: all that it shows, as one value.</summary>
public sealed record AgentLine(string Code, AgentState State, DateTimeOffset? Since, string? Reason, int Answered, double? AverageTalkSeconds, int NoAnswers)
{
    public static AgentLine Of(AgentFigures agent) =>
        new(agent.Code, agent.State, agent.Since, agent.Reason, agent.Answered, agent.AverageTalkSeconds, agent.NoAnswers);
}
