using CustomerService.Load.Measures;

namespace CustomerService.Load.Viewers;

/// <summary>What a crowd received, taken together.</summary>
internal abstract class Audience
{
    private long messages;
    private long bytes;

    public Latencies Latencies { get; private set; } = new();

    public long Messages => Interlocked.Read(ref messages);

    public long Bytes => Interlocked.Read(ref bytes);

    /// <summary>Forgets the latencies of the warm-up.</summary>
    public void Begin() => Latencies = new();

    /// <param name="number">The number of this message.</param>
    /// <param name="seen">The number of the viewer's message before.</param>
    /// <param name="size">The length of the message on the wire.</param>
    /// <returns>The number to remember for the viewer.</returns>
    public long Receive(long number, long seen, long size)
    {
        Interlocked.Increment(ref messages);
        Interlocked.Add(ref bytes, size);
        Note(number, seen);
        return Math.Max(number, seen);
    }

    protected abstract void Note(long number, long seen);
}
