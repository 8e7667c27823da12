using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;

namespace CustomerService.Dashboard.Features.Hotline.Board;

/// <summary>One agent's row: all that it shows, as one value.</summary>
/// <param name="Call">The call under way in one of the unit's queues, from which a case may be recorded; null when there is none.</param>
public sealed record AgentLine(string Code, AgentState State, DateTimeOffset? Since, string? Reason, int Answered, double? AverageTalkSeconds, int NoAnswers, string? Call)
{
    public static AgentLine Of(AgentFigures agent) =>
        new(agent.Code, agent.State, agent.Since, agent.Reason, agent.Answered, agent.AverageTalkSeconds, agent.NoAnswers, agent.Talk?.Call);
}
