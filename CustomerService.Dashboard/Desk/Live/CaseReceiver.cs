namespace CustomerService.Dashboard.Desk.Live;

/// <summary>A screen that may be slower than cases change: it is told of each changed case, the latest only, and never twice at once.</summary>
internal sealed class CaseReceiver(Func<IReadOnlyCollection<CaseMoved>, Task> deliver, Action<Exception> onFault) : IDisposable
{
    private readonly Lock gate = new();
    private Dictionary<string, CaseMoved>? pending;
    private bool isDelivering;
    private bool hasEnded;

    /// <summary>Never waits for the receiver.</summary>
    public void Offer(IReadOnlyDictionary<string, CaseMoved> changed)
    {
        lock (gate)
        {
            if (hasEnded) return;
            pending ??= new Dictionary<string, CaseMoved>(StringComparer.Ordinal);
            foreach (var (number, moved) in changed) pending[number] = moved;
            if (isDelivering) return;
            isDelivering = true;
        }

        // Not on the thread that tells all the others: each screen renders on its own.
        _ = Task.Run(DeliverAsync);
    }

    public void Dispose()
    {
        lock (gate) (hasEnded, pending) = (true, null);
    }

    private async Task DeliverAsync()
    {
        while (Take() is { } changed)
        {
            try
            {
                await deliver(changed);
            }
#pragma warning disable CA1031 // A receiver's fault is its own: the others go on.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                Dispose();
                onFault(fault);
            }
        }
    }

    private Dictionary<string, CaseMoved>.ValueCollection? Take()
    {
        lock (gate)
        {
            var taken = pending;
            pending = null;
            isDelivering = taken is not null;
            return taken?.Values;
        }
    }
}
