namespace CustomerService.Domain.Staffing;

/// <summary>
/// M/M/n: callers wait for ever. It overstates queues wherever people hang up, and has no value at all when there is more work
/// than agents; shown beside Erlang A because it is what most planning tools use.
/// </summary>
public static class ErlangC
{
    /// <returns>Null when the offered load reaches the number of agents: the queue would grow without end.</returns>
    public static QueueForecast? Forecast(Load load, int agents, double targetSeconds)
    {
        var a = load.Erlangs;
        if (agents <= a || agents < 1) return null;
        var blocking = ErlangB.Blocking(agents, a);
        var waits = blocking / (1 - (a / agents * (1 - blocking)));
        var drainPerSecond = (agents / load.HandleSeconds) - load.ArrivalsPerSecond;
        return new(agents, waits, 0, waits / drainPerSecond, 1 - (waits * Math.Exp(-drainPerSecond * targetSeconds)), a / agents);
    }
}
