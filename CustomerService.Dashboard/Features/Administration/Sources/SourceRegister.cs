using CustomerService.Domain.Data;
using CustomerService.Domain.Journal;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Features.Administration.Sources;

/// <summary>Whom each event source belongs to, for the page and the command line alike. Changes go through the journal.</summary>
public sealed class SourceRegister(IDbContextFactory<CustomerServiceDb> databases, Journal journal, TimeProvider clock)
{
    /// <summary>Every source that other systems use, by name; those of this service's own desks are nobody's to give.</summary>
    public async Task<IReadOnlyList<OwnedSource>> ListAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Sources.AsNoTracking().OrderBy(source => source.Name).ToListAsync(cancellation);
        return [.. rows.Where(row => !SourceEntry.IsReserved(row.Name)).Select(row => new OwnedSource(
            row.Name, row.Owner, row.Events, row.LastReceivedMs == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.LastReceivedMs)))];
    }

    /// <param name="source">A source of the list.</param>
    /// <param name="owner">A unit's code, <see cref="SourceEntry.WholeOrganization"/>, or null for whoever uses it next.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="cancellation">Ends the waiting; what is being written is written.</param>
    public Task AssignAsync(string source, string? owner, string by, CancellationToken cancellation = default) =>
        journal.AppendAsync([SourceEntry.Of(source, owner, by, clock.GetUtcNow())], cancellation);
}
