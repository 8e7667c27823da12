using CustomerService.Dashboard.Demo.Cases;
using CustomerService.Dashboard.Demo.Organization;
using CustomerService.Dashboard.Demo.Traffic;
using CustomerService.Dashboard.Security.Demo;
using CustomerService.Domain.Complaints.Attachments;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline.Callbacks;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Papers;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Demo.Wipe;

/// <summary>
/// Removes the demo in one step. A chained journal cannot lose entries and stay whole, so the database begins anew; that is
/// done only when it holds nothing but the demo.
/// </summary>
internal sealed class DemoWipe(IDbContextFactory<CustomerServiceDb> databases, Organizations organizations, AttachmentStore files, DemoMark mark)
{
    /// <exception cref="DemoWipeRefusedException">Something else would be lost, or there is nothing to wipe.</exception>
    public async Task WipeAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await FreshStart.BeginAsync(db, () => RefuseToLoseAsync(db, cancellation), cancellation);
        files.Clear();
        mark.Set();
        await organizations.RefreshAsync(cancellation);
    }

    private static async Task RefuseToLoseAsync(CustomerServiceDb db, CancellationToken cancellation)
    {
        // What the desk reports follows from its cases, which are looked at one by one.
        var source = await db.Sources.Where(source => source.Events > 0 && !source.Name.StartsWith(DemoSources.Prefix) && source.Name != ComplaintEntry.Desk && source.Name != PaperEntry.Desk && source.Name != CallbackEntry.Desk).OrderByDescending(source => source.Events).FirstOrDefaultAsync(cancellation);
        if (source is not null) throw new DemoWipeRefusedException("RefusedSource", source.Name, source.Events);

        if (await HasRealCaseAsync(db, cancellation)) throw new DemoWipeRefusedException("RefusedCase");

        if (await RealCallBacksAsync(db, cancellation) is > 0 and var callBacks) throw new DemoWipeRefusedException("RefusedSource", CallbackEntry.Desk, callBacks);

        if (await HasRealPaperAsync(db, cancellation)) throw new DemoWipeRefusedException("RefusedPaper");

        var units = await db.Units.Select(unit => unit.Code).ToListAsync(cancellation);
        if (units.Except(DemoOrganization.Units.Select(unit => unit.Code)).FirstOrDefault() is { } unit) throw new DemoWipeRefusedException("RefusedUnit", unit);

        var queues = await db.Queues.Select(queue => queue.Code).ToListAsync(cancellation);
        if (queues.Except(DemoOrganization.Queues.Select(queue => queue.Code)).FirstOrDefault() is { } queue) throw new DemoWipeRefusedException("RefusedQueue", queue);

        if (units.Count == 0 && !await db.Journal.AnyAsync(cancellation)) throw new DemoWipeRefusedException("RefusedNothing");
    }

    /// <summary>
    /// Whether there is a case that the demo did not make; which one is not told, for it may be sealed. The demo's cases have its keys; what a visitor recorded as one of the demo's
    /// people, whom anybody may be, is part of the demo as well. Whatever was done to a case, it is as invented as its beginning.
    /// </summary>
    private static async Task<bool> HasRealCaseAsync(CustomerServiceDb db, CancellationToken cancellation)
    {
        var people = DemoPerson.All.Select(person => person.UserName).ToHashSet(StringComparer.Ordinal);
        var others = db.Complaints.Where(row => row.IdempotencyKey == null || !row.IdempotencyKey.StartsWith(CaseStory.KeyPrefix)).OrderBy(row => row.Number).Select(row => row.Number);
        foreach (var number in await others.ToListAsync(cancellation))
        {
            if (await ComplaintHistory.FindAsync(db, number, cancellation) is { } complaint && !people.Contains(complaint.Intake.By.Account)) return true;
        }

        return false;
    }

    /// <summary>How many numbers somebody else than the demo's people called back last.</summary>
    private static async Task<long> RealCallBacksAsync(CustomerServiceDb db, CancellationToken cancellation)
    {
        var people = DemoPerson.All.Concat(DemoPerson.Colleagues).Select(person => person.UserName).ToList();
        return await db.Callbacks.LongCountAsync(row => (row.TakenBy != null && !people.Contains(row.TakenBy)) || (row.EndedBy != null && !people.Contains(row.EndedBy)), cancellation);
    }

    /// <summary>Whether anybody but the demo's people decided or wrote something: a target, a brief, a measure.</summary>
    private static async Task<bool> HasRealPaperAsync(CustomerServiceDb db, CancellationToken cancellation)
    {
        var people = DemoPerson.All.Concat(DemoPerson.Colleagues).Select(person => person.UserName).Append(By.Rules.Account).ToHashSet(StringComparer.Ordinal);
        foreach (var register in await db.PaperEntries.Select(entry => entry.Register).Distinct().ToListAsync(cancellation))
        {
            if ((await PaperHistory.ReadAsync(db, register, cancellation)).Any(paper => !people.Contains(paper.Event.By.Account))) return true;
        }

        return false;
    }
}
