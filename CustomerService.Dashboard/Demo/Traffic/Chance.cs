namespace CustomerService.Dashboard.Demo.Traffic;

/// <summary>Random values of the kinds that calls need, the same for the same seed.</summary>
internal sealed class Chance(int seed)
{
#pragma warning disable CA5394 // Invented traffic, not a secret.
    private readonly Random random = new(seed);

    /// <summary>Always the same number for the same parts: the built-in hash differs from process to process.</summary>
    public static int Seed(params ReadOnlySpan<long> parts)
    {
        var hash = 14695981039346656037UL;
        foreach (var part in parts) hash = (hash ^ (ulong)part) * 1099511628211UL;
        hash ^= hash >> 29;
        return (int)(hash * 0x9E3779B97F4A7C15UL >> 33);
    }

    /// <summary>[0, 1).</summary>
    public double Part() => random.NextDouble();

    public bool Happens(double probability) => random.NextDouble() < probability;

    public int Below(int bound) => random.Next(bound);

    public T Of<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>The time to the next of events that come at this mean distance.</summary>
    public double Exponential(double mean) => -Math.Log(1 - random.NextDouble()) * mean;

    public double Between(double low, double high) => low + ((high - low) * random.NextDouble());
#pragma warning restore CA5394

    /// <summary>Like conversations: most near the median, a few very long.</summary>
    public double LogNormal(double median, double spread)
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - Part())) * Math.Cos(2 * Math.PI * Part());
        return median * Math.Exp(normal * spread);
    }
}
