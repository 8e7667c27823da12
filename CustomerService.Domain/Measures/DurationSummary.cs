using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CustomerService.Domain.Measures;

/// <summary>
/// Durations counted into buckets, so that percentiles of units, days and months can be merged: adding two summaries is
/// the same as counting all their durations into one, in any order, and subtracting takes them out again.
/// </summary>
/// <remarks>
/// Count and sum are exact. A percentile is the lower bound of its bucket (<see cref="DurationScale"/>).
/// </remarks>
public sealed class DurationSummary : IEquatable<DurationSummary>
{
    private const int MaxSparse = 24;
    private const int MostBytesAPair = 7;

    // Few distinct durations are kept as pairs (bucket, count), many as one array over all buckets.
    private (short Bucket, int Count)[] sparse = [];
    private int sparseLength;
    private int[]? dense;

    // Durations of which only their number and sum are known.
    private long undistributed;

    public long Count { get; private set; }

    public long SumMilliseconds { get; private set; }

    public double? MeanSeconds => Count == 0 ? null : SumMilliseconds / 1000.0 / Count;

    /// <summary>Whether the buckets hold all durations. Where they do not, there is a mean and neither a median nor a percentile.</summary>
    public bool IsDistributed => undistributed == 0;

    /// <summary>The middle duration in seconds; of an even count the mean of the two in the middle; null when empty.</summary>
    public double? MedianSeconds => Count == 0 || !IsDistributed ? null : (ValueAtRank((Count + 1) / 2) + ValueAtRank((Count / 2) + 1)) / 2;

    /// <summary>Nearest rank: the smallest duration that at least <paramref name="fraction"/> of all do not exceed.</summary>
    /// <param name="fraction">Above 0, at most 1.</param>
    /// <returns>Seconds; null when empty.</returns>
    public double? PercentileSeconds(double fraction) =>
        Count == 0 || !IsDistributed ? null : ValueAtRank(Math.Max(1, (long)Math.Ceiling((fraction * Count) - 1e-9)));

    /// <summary>Counts a duration in (<paramref name="times"/> 1) or takes it out (−1).</summary>
    public void Add(long milliseconds, int times = 1)
    {
        Count += times;
        SumMilliseconds += milliseconds * times;
        AddToBucket(DurationScale.BucketOf(milliseconds), times);
    }

    /// <summary>Counts durations in of which only their number and sum are known, as a kept row tells them without its buckets.</summary>
    public void AddUndistributed(long count, long sumMilliseconds)
    {
        Count += count;
        SumMilliseconds += sumMilliseconds;
        undistributed += count;
    }

    public void Add(DurationSummary other, int times = 1)
    {
        if (other.Count == 0 && other.SumMilliseconds == 0) return;
        Count += other.Count * times;
        undistributed += other.undistributed * times;
        SumMilliseconds += other.SumMilliseconds * times;
        if (other.dense is null)
        {
            foreach (var (bucket, count) in other.sparse.AsSpan(0, other.sparseLength)) AddToBucket(bucket, count * times);
            return;
        }

        BecomeDense();
        AddAll(dense!, other.dense, times);
    }

    public void Clear()
    {
        Count = 0;
        SumMilliseconds = 0;
        undistributed = 0;
        sparseLength = 0;
        dense = null;
    }

    /// <summary>The buckets that hold anything, ascending.</summary>
    internal IEnumerable<(int Bucket, int Count)> Buckets()
    {
        if (dense is null)
        {
            for (var i = 0; i < sparseLength; i++) yield return (sparse[i].Bucket, sparse[i].Count);
            yield break;
        }

        for (var bucket = 0; bucket < dense.Length; bucket++)
        {
            if (dense[bucket] != 0) yield return (bucket, dense[bucket]);
        }
    }

    /// <summary>Writes the pairs (distance to the last bucket, count) that <see cref="DurationSummaryCodec"/> keeps.</summary>
    /// <returns>How many bytes were written.</returns>
    internal int WriteBuckets(Span<byte> buffer)
    {
        if (!IsDistributed) throw new InvalidOperationException("Durations whose buckets are not known cannot be kept.");
        var (length, last) = (0, 0);
        if (dense is null)
        {
            foreach (var (bucket, count) in sparse.AsSpan(0, sparseLength)) Write(buffer, bucket, count);
            return length;
        }

        // Most hold nothing: eight are looked at together, and only those that hold something one by one.
        for (var from = 0; from < DurationScale.Buckets; from += Vector256<int>.Count)
        {
            var held = ~Vector256.Equals(Vector256.Create<int>(dense.AsSpan(from)), Vector256<int>.Zero).ExtractMostSignificantBits() & 0xFF;
            for (; held != 0; held &= held - 1)
            {
                var bucket = from + BitOperations.TrailingZeroCount(held);
                Write(buffer, bucket, dense[bucket]);
            }
        }

        return length;

        void Write(Span<byte> to, int bucket, int count)
        {
            length = VarInt.Write(to, length, bucket - last);
            length = VarInt.Write(to, length, count);
            last = bucket;
        }
    }

    /// <summary>Adds what <see cref="WriteBuckets"/> wrote.</summary>
    internal void AddBuckets(ReadOnlySpan<byte> pairs, long sumMilliseconds)
    {
        SumMilliseconds += sumMilliseconds;

        // So many bytes are more pairs than are kept sparse, as none takes more than these.
        if (pairs.Length > MaxSparse * MostBytesAPair) BecomeDense();
        if (dense is { } all)
        {
            Count += AddAll(all, pairs);
            return;
        }

        for (int at = 0, bucket = 0; at < pairs.Length;)
        {
            bucket += (int)VarInt.Read(pairs, ref at);
            var count = (int)VarInt.Read(pairs, ref at);
            Count += count;
            AddToBucket(bucket, count);
        }
    }

    public bool Equals(DurationSummary? other) =>
        other is not null && Count == other.Count && SumMilliseconds == other.SumMilliseconds && undistributed == other.undistributed && Buckets().SequenceEqual(other.Buckets());

    public override bool Equals(object? obj) => Equals(obj as DurationSummary);

    public override int GetHashCode() => HashCode.Combine(Count, SumMilliseconds);

    private double ValueAtRank(long rank)
    {
        long seen = 0;
        if (dense is null)
        {
            for (var i = 0; i < sparseLength; i++)
            {
                seen += sparse[i].Count;
                if (seen >= rank) return DurationScale.LowerBoundSeconds(sparse[i].Bucket);
            }
        }
        else
        {
            for (var bucket = 0; bucket < dense.Length; bucket++)
            {
                seen += dense[bucket];
                if (seen >= rank) return DurationScale.LowerBoundSeconds(bucket);
            }
        }

        return DurationScale.LowerBoundSeconds(DurationScale.Buckets - 1);
    }

    private void AddToBucket(int bucket, int times)
    {
        if (dense is not null)
        {
            dense[bucket] += times;
            return;
        }

        var at = 0;
        while (at < sparseLength && sparse[at].Bucket < bucket) at++;
        if (at < sparseLength && sparse[at].Bucket == bucket)
        {
            sparse[at].Count += times;
            if (sparse[at].Count != 0) return;
            sparse.AsSpan(at + 1, sparseLength - at - 1).CopyTo(sparse.AsSpan(at));
            sparseLength--;
            return;
        }

        if (sparseLength == MaxSparse)
        {
            BecomeDense();
            dense![bucket] += times;
            return;
        }

        if (sparseLength == sparse.Length) Array.Resize(ref sparse, Math.Max(2, Math.Min(MaxSparse, sparse.Length * 2)));
        sparse.AsSpan(at, sparseLength - at).CopyTo(sparse.AsSpan(at + 1));
        sparse[at] = ((short)bucket, times);
        sparseLength++;
    }

    /// <returns>How many durations the pairs hold.</returns>
    private static long AddAll(Span<int> to, ReadOnlySpan<byte> pairs)
    {
        var counted = 0L;
        for (int at = 0, bucket = 0; at < pairs.Length;)
        {
            bucket += (int)VarInt.Read(pairs, ref at);
            var count = (int)VarInt.Read(pairs, ref at);
            to[bucket] += count;
            counted += count;
        }

        return counted;
    }

    private static void AddAll(Span<int> to, ReadOnlySpan<int> from, int times)
    {
        var wide = MemoryMarshal.Cast<int, Vector<int>>(to);
        var wideFrom = MemoryMarshal.Cast<int, Vector<int>>(from);
        for (var i = 0; i < wide.Length; i++) wide[i] += wideFrom[i] * times;
        for (var i = wide.Length * Vector<int>.Count; i < to.Length; i++) to[i] += from[i] * times;
    }

    private void BecomeDense()
    {
        if (dense is not null) return;
        dense = new int[DurationScale.Buckets];
        foreach (var (bucket, count) in sparse.AsSpan(0, sparseLength)) dense[bucket] = count;
        sparse = [];
        sparseLength = 0;
    }
}
