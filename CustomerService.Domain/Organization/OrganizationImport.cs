using CustomerService.Domain.Data;
using CustomerService.Domain.Import;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Organization;

/// <summary>Imports units and queues from CSV, by command line and by page: a whole file in one transaction, or nothing of it.</summary>
public sealed class OrganizationImport(Organizations organizations)
{
    /// <param name="csv">A seekable stream; <see cref="OrganizationPlan"/> states its form.</param>
    /// <param name="cancellation">Ends the import; nothing is changed then.</param>
    public Task<ImportOutcome> ImportUnitsAsync(Stream csv, CancellationToken cancellation = default) => ImportAsync(
        async db =>
        {
            var plan = OrganizationPlan.Read(csv, await db.Units.ToListAsync(cancellation));
            return (plan.Count, plan.Problems, plan.Problems.Count == 0 ? plan.Apply() : []);
        },
        cancellation);

    /// <param name="csv">A seekable stream; <see cref="QueuePlan"/> states its form.</param>
    /// <param name="cancellation">Ends the import; nothing is changed then.</param>
    public Task<ImportOutcome> ImportQueuesAsync(Stream csv, CancellationToken cancellation = default) => ImportAsync(
        async db =>
        {
            var plan = QueuePlan.Read(csv, await db.Units.ToListAsync(cancellation), await db.Queues.ToListAsync(cancellation));
            return (plan.Count, plan.Problems, plan.Problems.Count == 0 ? plan.Apply() : []);
        },
        cancellation);

    private async Task<ImportOutcome> ImportAsync(
        Func<CustomerServiceDb, Task<(int Count, IReadOnlyList<ImportProblem> Problems, IReadOnlyList<object> Added)>> plan, CancellationToken cancellation)
    {
        var outcome = new ImportOutcome(0, 0, 0, []);
        try
        {
            await organizations.ChangeAsync(
                async db =>
                {
                    var (count, problems, added) = await plan(db);
                    outcome = new ImportOutcome(count, added.Count, 0, problems);
                    if (problems.Count > 0) throw new NothingImportedException();
                    db.AddRange(added);
                    outcome = outcome with { Changed = db.ChangeTracker.Entries().Count(entry => entry.State == EntityState.Modified) };
                },
                cancellation);
        }
        catch (NothingImportedException)
        {
            // The outcome says why.
        }

        return outcome;
    }

    private sealed class NothingImportedException : Exception;
}
