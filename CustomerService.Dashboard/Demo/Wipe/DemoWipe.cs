using CustomerService.Dashboard.Demo.Organization;
using CustomerService.Dashboard.Demo.Traffic;
using CustomerService.Domain.Data;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Demo.Wipe;

/// <summary>
/// Removes the demo in one step. A chained journal cannot lose entries and stay whole, so the database begins anew; that is
/// done only when it holds nothing but the demo.
/// </summary>
internal sealed class DemoWipe(IDbContextFactory<CustomerServiceDb> databases, Organizations organizations, DemoMark mark)
{
    /// <exception cref="DemoWipeRefusedException">Something else would be lost, or there is nothing to wipe.</exception>
    public async Task WipeAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await FreshStart.BeginAsync(db, () => RefuseToLoseAsync(db, cancellation), cancellation);
        mark.Set();
        await organizations.RefreshAsync(cancellation);
    }

    private static async Task RefuseToLoseAsync(CustomerServiceDb db, CancellationToken cancellation)
    {
        var source = await db.Sources.Where(source => source.Events > 0 && !source.Name.StartsWith(DemoSources.Prefix)).OrderByDescending(source => source.Events).FirstOrDefaultAsync(cancellation);
        if (source is not null) throw new DemoWipeRefusedException("RefusedSource", source.Name, source.Events);

        var units = await db.Units.Select(unit => unit.Code).ToListAsync(cancellation);
        if (units.Except(DemoOrganization.Units.Select(unit => unit.Code)).FirstOrDefault() is { } unit) throw new DemoWipeRefusedException("RefusedUnit", unit);

        var queues = await db.Queues.Select(queue => queue.Code).ToListAsync(cancellation);
        if (queues.Except(DemoOrganization.Queues.Select(queue => queue.Code)).FirstOrDefault() is { } queue) throw new DemoWipeRefusedException("RefusedQueue", queue);

        if (units.Count == 0 && !await db.Journal.AnyAsync(cancellation)) throw new DemoWipeRefusedException("RefusedNothing");
    }
}
