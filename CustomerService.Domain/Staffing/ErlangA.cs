namespace CustomerService.Domain.Staffing;

/// <summary>
/// M/M/n+M: callers hang up after an exponential patience. Exact and stable for any load, overload included. Worked out over
/// the states "all busy and j waiting", outward from the likeliest, so that nothing overflows and nothing is subtracted.
/// </summary>
public static class ErlangA
{
    /// <summary>The longest patience that differs from waiting for ever, seconds.</summary>
    public const double LongestPatienceSeconds = 1e6;

    private const double Negligible = 1e-18;

    /// <exception cref="ArgumentException">The load has no patience: that is <see cref="ErlangC"/>.</exception>
    public static QueueForecast Forecast(Load load, int agents, double targetSeconds)
    {
        if (load.PatienceSeconds is not > 0) throw new ArgumentException("Erlang A needs a patience.", nameof(load));
        ArgumentOutOfRangeException.ThrowIfLessThan(agents, 1);
        var lambda = load.ArrivalsPerSecond;
        var theta = 1 / Math.Min(load.PatienceSeconds.Value, LongestPatienceSeconds);
        var drain = agents / load.HandleSeconds;
        var blocking = ErlangB.Blocking(agents, load.Erlangs);
        if (lambda == 0 || blocking == 0) return new(agents, 0, 0, 0, 1, load.Erlangs / agents);

        // Relative to the state in which all are busy and nobody waits, that state and all with a free agent weigh 1/B(n).
        var (first, waiting, queue) = Weigh(lambda, drain, theta);
        var all = (first * (1 / blocking - 1)) + waiting;
        var waits = waiting / all;
        var averageQueue = queue / all;
        var abandons = theta * averageQueue / lambda;
        var late = waits * WaitDensity.ServedAfter(targetSeconds, lambda, drain, theta);
        return new(agents, waits, abandons, averageQueue / lambda, Math.Max(0, 1 - abandons - late), lambda * (1 - abandons) * load.HandleSeconds / agents);
    }

    /// <summary>Weights of the states with all busy: of the one without a queue, of all together, and times the queue's length.</summary>
    private static (double First, double All, double Queue) Weigh(double lambda, double drain, double theta)
    {
        var mode = (long)Math.Max(0, Math.Floor((lambda - drain) / theta));
        double all = 1, queue = mode, first = 1;
        for (var j = mode; j > 0 && first > Negligible * Negligible; j--)
        {
            first *= (drain + (j * theta)) / lambda;
            all += first;
            queue += (j - 1) * first;
        }

        var weight = 1.0;
        for (var j = mode + 1; ; j++)
        {
            weight *= lambda / (drain + (j * theta));
            all += weight;
            queue += j * weight;
            if (weight * (j + 1) < Negligible * (queue + all)) return (first, all, queue);
        }
    }
}
