using System.Security.Claims;
using CustomerService.Dashboard.Desk.Accesses;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk;

/// <summary>Reads the desk's cases. Scope and seal are applied here, before anything is counted.</summary>
public sealed class DeskQueries(IDbContextFactory<CustomerServiceDb> databases, Organizations organizations, SealedReads reads, TimeProvider clock)
{
    /// <summary>Due within this is due soon.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromDays(1);

    /// <summary>Some of the cases the filter holds.</summary>
    /// <param name="reader">Who asks.</param>
    /// <param name="filter">Which cases, in which order.</param>
    /// <param name="skip">How many of them to leave out from the beginning.</param>
    /// <param name="take">How many at most; up to 200.</param>
    public async Task<CaseRange> ListAsync(ClaimsPrincipal reader, CaseFilter filter, int skip, int take, CancellationToken cancellation = default)
    {
        var tree = await organizations.RefreshAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = Filtered(db.Complaints.AsNoTracking().VisibleTo(reader, tree), filter, tree);
        var total = await rows.CountAsync(cancellation);
        var page = await Ordered(rows, filter.Order).Skip(skip).Take(Math.Clamp(take, 0, 200)).ToListAsync(cancellation);
        return new CaseRange([.. page.Select(row => CaseLine.Of(row, tree))], total);
    }

    /// <summary>A case with its history; that a sealed one was opened is journaled before it is shown.</summary>
    /// <returns>Null when there is no such case for this reader.</returns>
    public async Task<CaseFile?> FindAsync(ClaimsPrincipal reader, string number, CancellationToken cancellation = default)
    {
        var tree = await organizations.RefreshAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!await db.Complaints.VisibleTo(reader, tree).AnyAsync(row => row.Number == number, cancellation)) return null;
        var events = await ComplaintHistory.EventsAsync(db, number, cancellation);
        if (events.Count == 0) return null;
        var complaint = Complaint.Of(number, events);
        await reads.NoteAsync(reader, complaint, cancellation);
        return new CaseFile(complaint, events);
    }

    private IQueryable<ComplaintRow> Filtered(IQueryable<ComplaintRow> rows, CaseFilter filter, OrganizationTree tree)
    {
        var now = clock.GetUtcNow();
        var (nowMs, soonMs) = (now.ToUnixTimeMilliseconds(), (now + Soon).ToUnixTimeMilliseconds());
        if (filter.Unit is { } code)
        {
            var units = tree.Unit(code)?.Subtree().Select(unit => (int?)unit.Id).ToList() ?? [];
            rows = rows.Where(row => units.Contains(row.UnitId));
        }

        if (filter.States.Count > 0) rows = rows.Where(row => filter.States.Contains(row.State));
        if (filter.Kind is { } kind) rows = rows.Where(row => row.Kind == kind);
        if (filter.Category is { } category) rows = rows.Where(row => row.Category == category);
        if (filter.Officer is { } officer) rows = rows.Where(row => row.Officer == officer);
        if (filter.Severity is { } severity) rows = rows.Where(row => row.Severity == severity);
        if (filter.From?.ToUnixTimeMilliseconds() is { } from) rows = rows.Where(row => row.ReceivedMs >= from);
        if (filter.To?.ToUnixTimeMilliseconds() is { } to) rows = rows.Where(row => row.ReceivedMs < to);
        return filter.Standing switch
        {
            CaseStanding.Open => rows.Where(row => row.State < ComplaintState.Closed),
            CaseStanding.Overdue => rows.Where(row => row.NextDueMs < nowMs),
            CaseStanding.DueSoon => rows.Where(row => row.NextDueMs >= nowMs && row.NextDueMs < soonMs),
            CaseStanding.Unassigned => rows.Where(row => row.State < ComplaintState.Closed && row.Officer == null),
            CaseStanding.Paused => rows.Where(row => row.PausedMs != null),
            CaseStanding.ToCallBack => rows.Where(row => row.NextClock == ClockKind.CallBack),
            _ => rows,
        };
    }

    private static IOrderedQueryable<ComplaintRow> Ordered(IQueryable<ComplaintRow> rows, CaseOrder order) => order switch
    {
        CaseOrder.Newest => rows.OrderByDescending(row => row.ReceivedMs).ThenByDescending(row => row.Number),
        CaseOrder.Changed => rows.OrderByDescending(row => row.UpdatedMs).ThenByDescending(row => row.Number),
        _ => rows.OrderBy(row => row.NextDueMs == null).ThenBy(row => row.NextDueMs).ThenBy(row => row.Number),
    };
}
