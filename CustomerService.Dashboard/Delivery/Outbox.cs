using CustomerService.Dashboard.Operations;
using CustomerService.Domain.Data;
using CustomerService.Domain.Delivery;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Delivery;

/// <summary>
/// Sends what a table of messages holds. A message is put off by a lease before it is tried: another server leaves it alone
/// meanwhile, and when this one dies in between, the message is tried again with the same key. At least once, then, never silently not.
/// </summary>
/// <param name="lease">Longer than an attempt may take.</param>
/// <param name="failure">What to log when a look failed.</param>
public abstract class Outbox<TMessage>(TimeSpan beat, TimeSpan lease, string failure, IDbContextFactory<CustomerServiceDb> databases, TimeProvider clock, ILogger log) : Lookout(beat, failure, clock, log)
    where TMessage : OutgoingMessage
{
    private const int AtOnce = 200;
    private const int Lines = 8;
    private static readonly TimeSpan PruneEvery = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim looking = new(1, 1);
    private DateTimeOffset prunedAt = DateTimeOffset.MinValue;

    /// <summary>Raised after an attempt, however it ended. Handlers must be quick.</summary>
    public event Action? Changed;

    /// <summary>Delivered messages older than this are forgotten; what waits or was given up is not.</summary>
    protected abstract TimeSpan KeepDelivered { get; }

    /// <summary>One pass: of each line the oldest first, up to the first that fails. A server makes one pass at a time.</summary>
    public async Task DrainAsync(CancellationToken cancellation)
    {
        await looking.WaitAsync(cancellation);
        try
        {
            await Parallel.ForEachAsync(
                (await DueAsync(cancellation)).GroupBy(message => message.Line),
                new ParallelOptions { MaxDegreeOfParallelism = Lines, CancellationToken = cancellation },
                async (line, stopping) =>
                {
                    foreach (var message in line.OrderBy(message => message.CreatedAt).ThenBy(message => message.Place))
                    {
                        if (!await AttemptAsync(message, stopping)) return;
                    }
                });
        }
        finally
        {
            looking.Release();
        }
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        looking.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc />
    protected override Task OnBeatAsync(CancellationToken cancellation) => DrainAsync(cancellation);

    /// <summary>Writes down what has fallen due by itself.</summary>
    protected virtual Task NoteAsync(CustomerServiceDb db, DateTimeOffset now, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Those that may go out now, whatever their moment.</summary>
    protected virtual IQueryable<TMessage> Open(CustomerServiceDb db) => db.Set<TMessage>();

    /// <summary>One attempt.</summary>
    protected abstract Task<DeliveryOutcome> SendAsync(CustomerServiceDb db, TMessage message, CancellationToken cancellation);

    private async Task<List<TMessage>> DueAsync(CancellationToken cancellation)
    {
        var now = Clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await PruneAsync(db, now, cancellation);
        await NoteAsync(db, now, cancellation);
        return await Open(db).AsNoTracking().Where(message => message.DueAt != null && message.DueAt <= now).OrderBy(message => message.DueAt).Take(AtOnce).ToListAsync(cancellation);
    }

    /// <summary>Forgets what was delivered long ago, once an hour.</summary>
    private async Task PruneAsync(CustomerServiceDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        if (now - prunedAt < PruneEvery) return;
        var oldest = now - KeepDelivered;
        await db.Set<TMessage>().Where(message => message.DeliveredAt != null && message.DeliveredAt < oldest).ExecuteDeleteAsync(cancellation);
        prunedAt = now;
    }

    private async Task<bool> AttemptAsync(TMessage message, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var (id, dueAt, until) = (message.Id, message.DueAt, (DateTimeOffset?)Clock.GetUtcNow() + lease);
        var mine = await db.Set<TMessage>().Where(row => row.Id == id && row.DueAt == dueAt).ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, until), cancellation);
        if (mine == 0) return false;

        var outcome = await TrySendAsync(db, message, cancellation);

        // Gone when whom it was for was removed meanwhile.
        if (await db.Set<TMessage>().SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } tried) return false;
        if (outcome.Fault is { } fault) tried.Failed(fault.ToString(), outcome.Detail, outcome.IsFinal, Clock.GetUtcNow());
        else tried.Delivered(Clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        if (outcome.Fault is not null) Log.LogWarning("Message {Key} to {Line} failed at attempt {Attempt}: {Fault} {Detail}", tried.Key, tried.Line, tried.Attempts, outcome.Fault, outcome.Detail);
        Changed?.Invoke();
        return outcome.Fault is null;
    }

    private async Task<DeliveryOutcome> TrySendAsync(CustomerServiceDb db, TMessage message, CancellationToken cancellation)
    {
        try
        {
            return await SendAsync(db, message, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // One message that cannot be sent must not hold up the others.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Log.LogError(fault, "Message {Key} to {Line} failed unexpectedly", message.Key, message.Line);
            return new(DeliveryFault.Unexpected);
        }
    }
}
