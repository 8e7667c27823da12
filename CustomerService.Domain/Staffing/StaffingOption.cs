namespace CustomerService.Domain.Staffing;

/// <summary>What is expected with a number of agents, by both models.</summary>
/// <param name="Change">How many more (or fewer) than now.</param>
/// <param name="ErlangA">With hanging up; null while nobody's patience is known.</param>
/// <param name="ErlangC">Without hanging up; null when the queue would grow without end.</param>
public sealed record StaffingOption(int Agents, int Change, QueueForecast? ErlangA, QueueForecast? ErlangC)
{
    /// <summary>The model that the advice speaks by: with hanging up, as far as that is known.</summary>
    public QueueForecast? Leading => ErlangA ?? ErlangC;
}
