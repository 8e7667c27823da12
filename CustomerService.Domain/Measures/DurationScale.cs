using System.Numerics;

namespace CustomerService.Domain.Measures;

/// <summary>
/// The buckets that durations are counted into. A bucket's lower bound is exact for whole seconds up to 256 s (what queue_log states), otherwise
/// never above the duration and below it by less than 1/16 s under 16 s and 0.8 % beyond, up to 18 hours, where the last bucket is open.
/// </summary>
internal static class DurationScale
{
    private const int UnitsPerSecond = 16;
    private const int LinearBuckets = 256;
    private const int BucketsPerOctave = 128;
    private const int Octaves = 12;

    /// <summary>How many there are.</summary>
    public const int Buckets = LinearBuckets + (Octaves * BucketsPerOctave);

    public static int BucketOf(long milliseconds)
    {
        var units = (ulong)Math.Max(0, milliseconds) * UnitsPerSecond / 1000;
        if (units < LinearBuckets) return (int)units;
        var octave = BitOperations.Log2(units) - 8;
        return octave >= Octaves ? Buckets - 1 : LinearBuckets + (octave * BucketsPerOctave) + (int)(units >> (octave + 1)) - BucketsPerOctave;
    }

    public static double LowerBoundSeconds(int bucket)
    {
        if (bucket < LinearBuckets) return (double)bucket / UnitsPerSecond;
        var octave = (bucket - LinearBuckets) / BucketsPerOctave;
        var within = (bucket - LinearBuckets) % BucketsPerOctave;
        return (double)((long)(within + BucketsPerOctave) << (octave + 1)) / UnitsPerSecond;
    }
}
