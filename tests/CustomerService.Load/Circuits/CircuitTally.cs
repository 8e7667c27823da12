namespace CustomerService.Load.Circuits;

/// <summary>What all circuits of a run received, taken together.</summary>
internal sealed class CircuitTally
{
    private long batches;
    private long bytes;
    private long edits;
    private long calls;
    private long lost;

    public long Batches => Interlocked.Read(ref batches);

    /// <summary>Render batches and calls of scripts, with their arguments.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    public long Edits => Interlocked.Read(ref edits);

    /// <summary>Calls of scripts: a chart's new points come by one.</summary>
    public long Calls => Interlocked.Read(ref calls);

    public long Lost => Interlocked.Read(ref lost);

    /// <summary>Told of every render batch and of the number of the page that received it, from many threads.</summary>
    public Action<int, byte[]> Seen { get; init; } = (_, _) => { };

    public void Rendered(int page, byte[] batch)
    {
        Seen(page, batch);
        Interlocked.Increment(ref batches);
        Interlocked.Add(ref bytes, batch.Length);
        Interlocked.Add(ref edits, RenderBatch.Edits(batch));
    }

    public void Called(string identifier, string? arguments)
    {
        Interlocked.Increment(ref calls);
        Interlocked.Add(ref bytes, identifier.Length + (arguments?.Length ?? 0));
    }

    public void Lose() => Interlocked.Increment(ref lost);
}
