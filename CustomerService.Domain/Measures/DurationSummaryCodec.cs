using System.Buffers;

namespace CustomerService.Domain.Measures;

/// <summary>How a <see cref="DurationSummary"/> is kept in a column: pairs (distance to the last bucket, count) as variable-length integers.</summary>
public static class DurationSummaryCodec
{
    public static byte[] Encode(DurationSummary summary)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(DurationScale.Buckets * 8);
        var bytes = buffer.AsSpan(0, summary.WriteBuckets(buffer)).ToArray();
        ArrayPool<byte>.Shared.Return(buffer);
        return bytes;
    }

    public static DurationSummary Decode(byte[] bytes, long sumMilliseconds)
    {
        var summary = new DurationSummary();
        AddTo(summary, bytes, sumMilliseconds);
        return summary;
    }

    /// <summary>Adds a kept summary to another.</summary>
    public static void AddTo(DurationSummary summary, byte[] bytes, long sumMilliseconds) => summary.AddBuckets(bytes, sumMilliseconds);
}
