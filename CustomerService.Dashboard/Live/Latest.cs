namespace CustomerService.Dashboard.Live;

/// <summary>
/// Hands values to a receiver that may be slower than they come: one at a time, and when it is ready for the next, the
/// newest. What came in between is skipped, so a slow receiver costs one value of memory and delays nobody.
/// </summary>
/// <param name="deliver">Takes a value; its task ends when the receiver is ready for the next.</param>
/// <param name="onFault">Told when the receiver failed; it gets no more values.</param>
internal sealed class Latest<T>(Func<T, ValueTask> deliver, Action<Exception>? onFault = null) : IDisposable
    where T : class
{
    private T? newest;
    private T? pending;
    private int delivering;
    private volatile bool ended;

    /// <summary>Never waits for the receiver. Offering the same value twice in a row is offering it once.</summary>
    public void Offer(T value)
    {
        if (ended || Interlocked.Exchange(ref newest, value) == value) return;
        Volatile.Write(ref pending, value);
        if (Interlocked.CompareExchange(ref delivering, 1, 0) == 0) _ = DeliverAsync();
    }

    public void Dispose()
    {
        ended = true;
        Volatile.Write(ref pending, null);
        Volatile.Write(ref newest, null);
    }

    private async Task DeliverAsync()
    {
        do
        {
            try
            {
                while (!ended && Interlocked.Exchange(ref pending, null) is { } value) await deliver(value);
            }
#pragma warning disable CA1031 // A receiver's fault is its own: the others, and the publisher, go on.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                Dispose();
                onFault?.Invoke(fault);
            }

            Interlocked.Exchange(ref delivering, 0);

            // A value offered between the last look and the line above found us still delivering.
        }
        while (!ended && Volatile.Read(ref pending) is not null && Interlocked.CompareExchange(ref delivering, 1, 0) == 0);
    }
}
