using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;

namespace CustomerService.Dashboard.Live.Answers;

/// <summary>
/// An agent's row of a <see cref="LiveAnswer"/>; the counts are today's. Queues, answers and talks are those of the answer's unit and
/// below; the state is the person's, and so is how often one let it ring.
/// </summary>
/// <param name="State">One of the public words for agent states.</param>
public sealed record AgentAnswer(
    string Agent, string State, DateTimeOffset? Since, string? Reason, IReadOnlyList<string> Queues,
    int Answered, int Ended, double TalkSeconds, double? AverageTalkSeconds, int NoAnswers)
{
    public static AgentAnswer Of(AgentFigures agent) => new(
        agent.Code, agent.State.Word(), agent.Since, agent.Reason, agent.Queues,
        agent.Answered, agent.Ended, agent.TalkSeconds, agent.AverageTalkSeconds, agent.NoAnswers);
}
