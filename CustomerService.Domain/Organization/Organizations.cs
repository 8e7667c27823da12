using CustomerService.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Organization;

/// <summary>The current <see cref="OrganizationTree"/>, read once and again whenever it changed, in this process or in another.</summary>
public sealed class Organizations(IDbContextFactory<CustomerServiceDb> databases) : IDisposable
{
    private readonly SemaphoreSlim reading = new(1, 1);
    private OrganizationTree current = OrganizationTree.Empty;
    private long version = -1;

    /// <summary>Raised after <see cref="Current"/> became another tree.</summary>
    public event Action<OrganizationTree>? Changed;

    public OrganizationTree Current => Volatile.Read(ref current);

    /// <summary>Which version of the database's units and queues <see cref="Current"/> shows, or a later one; −1 before the first look.</summary>
    public long Version => Volatile.Read(ref version);

    /// <summary>Looks whether units or queues changed, and reads them if so. Cheap when nothing did.</summary>
    public async Task<OrganizationTree> RefreshAsync(CancellationToken cancellation = default)
    {
        await reading.WaitAsync(cancellation);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var latest = await db.States.Select(state => state.OrganizationVersion).SingleAsync(cancellation);
            if (latest == version) return Current;
            var units = await db.Units.AsNoTracking().ToListAsync(cancellation);
            var queues = await db.Queues.AsNoTracking().ToListAsync(cancellation);
            Volatile.Write(ref current, new OrganizationTree(units, queues));
            Volatile.Write(ref version, latest);
        }
        finally
        {
            reading.Release();
        }

        Changed?.Invoke(Current);
        return Current;
    }

    /// <summary>
    /// Changes units or queues in one transaction and makes the change known. Whatever <paramref name="change"/> throws
    /// leaves everything as it was.
    /// </summary>
    public async Task ChangeAsync(Func<CustomerServiceDb, Task> change, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await change(db);
        await db.SaveChangesAsync(cancellation);
        await db.States.ExecuteUpdateAsync(set => set.SetProperty(state => state.OrganizationVersion, state => state.OrganizationVersion + 1), cancellation);
        await transaction.CommitAsync(cancellation);
        await RefreshAsync(cancellation);
    }

    public void Dispose() => reading.Dispose();
}
