using System.Diagnostics;
using HdrHistogram;

namespace CustomerService.Load.Measures;

/// <summary>How long things took, from many threads; microseconds inside, to three digits, up to ten minutes.</summary>
internal sealed class Latencies
{
    private const long Most = 600_000_000;
    private readonly LongConcurrentHistogram histogram = new(1, Most, 3);

    public long Count => histogram.TotalCount;

    public void Since(long timestamp) => Add(Stopwatch.GetElapsedTime(timestamp));

    public void Add(TimeSpan took) => histogram.RecordValue(Math.Clamp((long)took.TotalMicroseconds, 1, Most));

    /// <summary>Milliseconds that this percentage did not exceed.</summary>
    public double At(double percentile) => histogram.GetValueAtPercentile(percentile) / 1000.0;

    public FormattableString Text => $"p50 {At(50):N1} ms, p95 {At(95):N1} ms, p99 {At(99):N1} ms, most {At(100):N1} ms, {Count:N0} receipts";
}
