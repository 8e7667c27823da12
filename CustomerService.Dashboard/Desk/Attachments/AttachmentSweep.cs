using CustomerService.Dashboard.Operations;
using CustomerService.Domain.Complaints.Attachments;
using CustomerService.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk.Attachments;

/// <summary>
/// Once a day removes files that no case has and that are old: uploads whose case was never recorded. Where the database knows of
/// no file at all nothing is removed: it may be the wrong database.
/// </summary>
internal sealed class AttachmentSweep(AttachmentStore store, IDbContextFactory<CustomerServiceDb> databases, TimeProvider clock, ILogger<AttachmentSweep> log)
    : Lookout(TimeSpan.FromDays(1), "Unclaimed files could not be looked for; it is tried again tomorrow", clock, log)
{
    /// <returns>How many were removed.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var old = store.Old();
        if (old.Count == 0) return 0;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!await db.CaseFiles.AnyAsync(cancellation)) return 0;
        var removed = 0;
        foreach (var file in old)
        {
            if (await db.CaseFiles.AnyAsync(row => row.Hash == file.Name, cancellation)) continue;
            file.Delete();
            removed++;
        }

        return removed;
    }

    /// <inheritdoc />
    protected override async Task OnBeatAsync(CancellationToken cancellation)
    {
        if (await SweepAsync(cancellation) is > 0 and var removed) Log.LogInformation("{Count} files that no case has were removed", removed);
    }
}
