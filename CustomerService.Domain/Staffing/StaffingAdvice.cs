namespace CustomerService.Domain.Staffing;

/// <summary>
/// How many agents a queue needs now, from what it went through lately. Speaks by Erlang A
/// with the patience that was measured, and shows Erlang C beside it; says nothing where too little was seen.
/// </summary>
public sealed record StaffingAdvice
{
    /// <summary>Fewer arrivals or ended talks than this carry no advice.</summary>
    public const int FewestSeen = 8;

    public const int FewestChange = -2;
    public const int MostChange = 5;

    /// <summary>Four times in five the truth lies within so many standard errors.</summary>
    private const double FourInFive = 1.2816;

    public required StaffingSample Sample { get; init; }

    public required StaffingGoal Goal { get; init; }

    /// <summary>Agents at work for the queue now: available, ringing, talking or wrapping up.</summary>
    public required int Agents { get; init; }

    /// <summary>Two agents fewer to five more; empty when too little was seen.</summary>
    public IReadOnlyList<StaffingOption> Options { get; init; } = [];

    /// <summary>The fewest agents with whom the goal is expected to be met; null when too little was seen.</summary>
    public int? Needed { get; init; }

    /// <summary>Between how many agents the need lies four times in five, given how little was seen.</summary>
    public (int From, int To)? NeededRange { get; init; }

    /// <summary>How far the expected service level may be off, four times in five; from 0 to 1.</summary>
    public double? Uncertainty { get; init; }

    public bool HasTooLittle => Needed is null;

    public StaffingOption? Now => Options.FirstOrDefault(option => option.Change == 0);

    /// <param name="sample">What was seen.</param>
    /// <param name="agents">Agents at work now.</param>
    /// <param name="goal">What is aimed at.</param>
    public static StaffingAdvice Of(StaffingSample sample, int agents, StaffingGoal goal)
    {
        var advice = new StaffingAdvice { Sample = sample, Goal = goal, Agents = agents };
        if (sample.Arrivals < FewestSeen || sample.Handling is not { Count: >= FewestSeen } handling) return advice;
        var load = new Load(sample.ArrivalsPerSecond, handling.Seconds, sample.Patience?.Seconds);
        var error = FourInFive * Math.Sqrt((1.0 / sample.Arrivals) + (handling.RelativeError * handling.RelativeError));
        var (low, high) = (Heavier(load, Math.Max(0, 1 - error)), Heavier(load, 1 + error));
        return advice with
        {
            Options = [.. Enumerable.Range(FewestChange, MostChange - FewestChange + 1).Where(change => agents + change > 0).Select(change => Option(load, agents, change, goal))],
            Needed = NeededFor(load, goal),
            NeededRange = (NeededFor(low, goal), NeededFor(high, goal)),
            Uncertainty = agents > 0 ? Math.Abs(Share(low, agents, goal) - Share(high, agents, goal)) / 2 : null,
        };
    }

    /// <summary>The expected wait of a caller who enters now behind <paramref name="ahead"/> others while all agents are busy, seconds.</summary>
    /// <returns>Null when nothing is known of the handling time, or nobody works.</returns>
    public double? WaitBehind(long ahead)
    {
        if (Agents <= 0 || Sample.Handling is not { } handling) return null;
        var (drain, leave) = (Agents / handling.Seconds, Sample.Patience is { } patience ? 1 / patience.Seconds : 0);
        double wait = 0;
        for (long i = 0; i <= ahead; i++) wait += 1 / (drain + (i * leave));
        return wait;
    }

    private static int NeededFor(Load load, StaffingGoal goal)
    {
        var agents = 1;
        while (Share(load, agents, goal) < goal.Share) agents++;
        return agents;
    }

    private static double Share(Load load, int agents, StaffingGoal goal) => Leading(load, agents, goal)?.ServedWithinTarget ?? 0;

    private static QueueForecast? Leading(Load load, int agents, StaffingGoal goal) =>
        load.PatienceSeconds is null ? ErlangC.Forecast(load, agents, goal.WaitSeconds) : ErlangA.Forecast(load, agents, goal.WaitSeconds);

    private static StaffingOption Option(Load load, int agents, int change, StaffingGoal goal) => new(
        agents + change, change,
        load.PatienceSeconds is null ? null : ErlangA.Forecast(load, agents + change, goal.WaitSeconds),
        ErlangC.Forecast(load, agents + change, goal.WaitSeconds));

    private static Load Heavier(Load load, double times) => load with { ArrivalsPerSecond = load.ArrivalsPerSecond * times };
}
