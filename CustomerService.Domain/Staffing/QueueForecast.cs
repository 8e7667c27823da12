namespace CustomerService.Domain.Staffing;

/// <summary>What a model expects of a queue with so many agents. Shares are from 0 to 1, times in seconds.</summary>
/// <param name="Agents">n.</param>
/// <param name="WaitProbability">The share of callers who have to wait.</param>
/// <param name="AbandonProbability">The share who hang up; 0 under Erlang C, which knows no hanging up.</param>
/// <param name="AverageWaitSeconds">Mean wait over all callers, those who hang up included.</param>
/// <param name="ServedWithinTarget">The share of all callers who are answered within the target wait (SL-3).</param>
/// <param name="Occupancy">The share of their time that agents are busy.</param>
public sealed record QueueForecast(
    int Agents, double WaitProbability, double AbandonProbability, double AverageWaitSeconds, double ServedWithinTarget, double Occupancy)
{
    /// <summary>The share who are answered at all: 电话接通率 as the model expects it.</summary>
    public double AnsweredProbability => 1 - AbandonProbability;
}
