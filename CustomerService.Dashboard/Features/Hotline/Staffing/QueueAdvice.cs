using CustomerService.Domain.Organization;
using CustomerService.Domain.Staffing;

namespace CustomerService.Dashboard.Features.Hotline.Staffing;

/// <summary>The advice for one queue at one moment.</summary>
/// <param name="At">When it was worked out.</param>
/// <param name="SharedAgents">How many of the agents at work serve other queues as well.</param>
/// <param name="FreeAgents">How many of them are free right now.</param>
/// <param name="Waiting">Callers waiting now.</param>
/// <param name="LongestWaitSeconds">How long the head of the line has waited; null when nobody waits.</param>
public sealed record QueueAdvice(
    QueueNode Queue, StaffingAdvice Advice, DateTimeOffset At, int SharedAgents, int FreeAgents, long Waiting, double? LongestWaitSeconds)
{
    /// <summary>How many agents are missing; negative when there are more than needed, null when too little was seen.</summary>
    public int? Missing => Advice.Needed - Advice.Agents;

    /// <summary>The expected wait of a caller who enters now, seconds; null when it cannot be told.</summary>
    public double? WaitNow => FreeAgents > 0 && Waiting == 0 ? 0 : Advice.WaitBehind(Waiting);
}
