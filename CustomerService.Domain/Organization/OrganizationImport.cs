using CustomerService.Domain.Data;
using CustomerService.Domain.Import;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Organization;

/// <summary>Imports units and queues from CSV, by command line and by page: a whole file in one transaction, or nothing of it.</summary>
public sealed class OrganizationImport(Organizations organizations)
{
    /// <param name="csv">A seekable stream; <see cref="OrganizationPlan"/> states its form.</param>
    /// <param name="review">Looks at what would change, by the context's change tracker, and says whether to go on; null goes on.</param>
    /// <param name="cancellation">Ends the import; nothing is changed then.</param>
    public Task<ImportOutcome> ImportUnitsAsync(Stream csv, Func<CustomerServiceDb, bool>? review = null, CancellationToken cancellation = default) => ImportAsync(
        async db =>
        {
            var plan = OrganizationPlan.Read(csv, await db.Units.ToListAsync(cancellation));
            return (plan.Count, plan.Problems, plan.Problems.Count == 0 ? plan.Apply() : []);
        },
        review,
        cancellation);

    /// <param name="csv">A seekable stream; <see cref="QueuePlan"/> states its form.</param>
    /// <param name="review">Looks at what would change, by the context's change tracker, and says whether to go on; null goes on.</param>
    /// <param name="cancellation">Ends the import; nothing is changed then.</param>
    public Task<ImportOutcome> ImportQueuesAsync(Stream csv, Func<CustomerServiceDb, bool>? review = null, CancellationToken cancellation = default) => ImportAsync(
        async db =>
        {
            var plan = QueuePlan.Read(csv, await db.Units.ToListAsync(cancellation), await db.Queues.ToListAsync(cancellation));
            return (plan.Count, plan.Problems, plan.Problems.Count == 0 ? plan.Apply() : []);
        },
        review,
        cancellation);

    private async Task<ImportOutcome> ImportAsync(
        Func<CustomerServiceDb, Task<(int Count, IReadOnlyList<ImportProblem> Problems, IReadOnlyList<object> Added)>> plan, Func<CustomerServiceDb, bool>? review, CancellationToken cancellation)
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
                    if (review?.Invoke(db) == false) throw new NothingImportedException();
                },
                cancellation);
        }
        catch (NothingImportedException)
        {
            // The outcome, or the review, says why.
        }

        return outcome;
    }

    private sealed class NothingImportedException : Exception;
}
