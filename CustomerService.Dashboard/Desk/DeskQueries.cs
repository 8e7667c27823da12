using System.Security.Claims;
using CustomerService.Dashboard.Desk.Accesses;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Search;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk;

/// <summary>Reads the desk's cases. Scope and seal are applied here, before anything is counted.</summary>
public sealed class DeskQueries(IDbContextFactory<CustomerServiceDb> databases, Organizations organizations, OrganizationZone zone, SealedReads reads, TimeProvider clock)
{
    /// <summary>Due within this is due soon.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromDays(1);

    /// <summary>Lists are counted up to here; beyond, they hold "more than".</summary>
    public const int MostCounted = 1_000;

    private readonly GramWeights weights = new();

    /// <summary>Some of the cases the filter holds.</summary>
    /// <param name="reader">Who asks.</param>
    /// <param name="filter">Which cases, in which order.</param>
    /// <param name="skip">How many of them to leave out from the beginning.</param>
    /// <param name="take">How many at most; up to 200.</param>
    public async Task<CaseRange> ListAsync(ClaimsPrincipal reader, CaseFilter filter, int skip, int take, CancellationToken cancellation = default)
    {
        var tree = await organizations.RefreshAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = Filtered(db, reader, filter, tree);
        take = Math.Clamp(take, 0, 200);
        if (SearchFor(reader, filter) is not { } query) return await PageAsync(rows, filter.Order, skip, take, tree, cancellation);
        if (query.Words.Count == 0) return new CaseRange([], 0);
        var texts = Found(db, query);
        if (await CaseSearch.CandidatesAsync(db, query, weights, cancellation) is not { } few)
            return await PageAsync(rows.Join(texts, row => row.Number, text => text.Number, (row, _) => row), filter.Order, skip, take, tree, cancellation);
        var keys = await rows.Join(texts.Where(text => few.Contains(text.Id)), row => row.Number, text => text.Number, (row, _) => new CaseKey(row.Number, row.OrderMs, row.ReceivedMs, row.UpdatedMs)).ToListAsync(cancellation);
        var numbers = Ordered(keys, filter.Order).Skip(skip).Take(take).Select(key => key.Number).ToList();
        var page = await rows.Where(row => numbers.Contains(row.Number)).ToListAsync(cancellation);
        return new CaseRange([.. page.OrderBy(row => numbers.IndexOf(row.Number)).Select(row => CaseLine.Of(row, tree))], keys.Count);
    }

    /// <summary>Those of the cases that the filter holds, for a list that already shows others.</summary>
    public async Task<IReadOnlyList<CaseLine>> LinesAsync(ClaimsPrincipal reader, CaseFilter filter, IReadOnlyCollection<string> numbers, CancellationToken cancellation = default)
    {
        var tree = await organizations.RefreshAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = Filtered(db, reader, filter, tree).Where(row => numbers.Contains(row.Number));
        if (SearchFor(reader, filter) is { } query) rows = rows.Join(Found(db, query), row => row.Number, text => text.Number, (row, _) => row);
        return [.. (await rows.ToListAsync(cancellation)).Select(row => CaseLine.Of(row, tree))];
    }

    /// <summary>How many cases each filter holds, up to <paramref name="most"/>.</summary>
    public async Task<IReadOnlyList<int>> CountAsync(ClaimsPrincipal reader, IEnumerable<CaseFilter> filters, int most, CancellationToken cancellation = default)
    {
        var tree = await organizations.RefreshAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var counts = new List<int>();
        foreach (var filter in filters)
        {
            var rows = Filtered(db, reader, filter, tree);
            if (SearchFor(reader, filter) is { } query) rows = rows.Join(Found(db, query), row => row.Number, text => text.Number, (row, _) => row);
            counts.Add(await rows.Take(most).CountAsync(cancellation));
        }

        return counts;
    }

    /// <summary>Notes that somebody has opened a case, so that notes meant for them no longer wait; nothing for one without such notes.</summary>
    public async Task SeenAsync(ClaimsPrincipal reader, string number, int sequence, CancellationToken cancellation = default)
    {
        var name = CaseActor.Of(reader).Account;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!await db.CaseMentions.AnyAsync(note => note.UserName == name && note.Number == number, cancellation)) return;
        if (await db.CaseReads.FirstOrDefaultAsync(read => read.UserName == name && read.Number == number, cancellation) is { } known) known.Sequence = Math.Max(known.Sequence, sequence);
        else db.CaseReads.Add(new CaseReadRow { UserName = name, Number = number, Sequence = sequence });
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>What the reader's words mean for this reader; null when nothing is searched for.</summary>
    public SearchQuery? SearchFor(ClaimsPrincipal reader, CaseFilter filter) =>
        filter.Search is { } typed ? SearchQuery.Read(typed, DeskAccess.SearchesNumbers(reader), zone.DayOf(clock.GetUtcNow()).Year) : null;

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

    private static IQueryable<CaseTextRow> Found(CustomerServiceDb db, SearchQuery query) =>
        query.Words.Aggregate(db.CaseTexts.AsNoTracking(), (found, word) => found.Where(word.Finds()));

    private IQueryable<ComplaintRow> Filtered(CustomerServiceDb db, ClaimsPrincipal reader, CaseFilter filter, OrganizationTree tree)
    {
        var rows = db.Complaints.AsNoTracking().VisibleTo(reader, tree);
        var now = clock.GetUtcNow();
        var (nowMs, soonMs) = (now.ToUnixTimeMilliseconds(), (now + Soon).ToUnixTimeMilliseconds());
        if (filter.Unit is { } code) rows = rows.Of([.. tree.Unit(code)?.Subtree().Take(filter.IsWithoutBelow ? 1 : int.MaxValue) ?? []]);
        if (filter.States.Count > 0) rows = rows.Where(row => filter.States.Contains(row.State));
        if (filter.Kind is { } kind) rows = rows.Where(row => row.Kind == kind);
        if (filter.Category is { } category) rows = rows.Where(row => row.Category == category);
        if (filter.Officer is { } officer) rows = officer == CaseFilter.Nobody ? rows.Where(row => row.Officer == null) : rows.Where(row => row.Officer == officer);
        if (filter.Mentioned is { } mentioned)
        {
            // A note meant for somebody stays in the view until they have opened the case after it.
            var notes = db.CaseMentions.Where(note => note.UserName == mentioned
                && !db.CaseReads.Any(read => read.UserName == mentioned && read.Number == note.Number && read.Sequence >= note.Sequence));
            rows = rows.Join(notes, row => row.Number, note => note.Number, (row, _) => row);
        }

        if (filter.Severity is { } severity) rows = rows.Where(row => row.Severity == severity);
        if (filter.From?.ToUnixTimeMilliseconds() is { } from) rows = rows.Where(row => row.ReceivedMs >= from);
        if (filter.To?.ToUnixTimeMilliseconds() is { } to) rows = rows.Where(row => row.ReceivedMs < to);
        if (filter.DueFrom?.ToUnixTimeMilliseconds() is { } dueFrom) rows = rows.Where(row => row.ReplyDueMs >= dueFrom);
        if (filter.DueTo?.ToUnixTimeMilliseconds() is { } dueTo) rows = rows.Where(row => row.ReplyDueMs < dueTo);
        if (filter.Reply is { } reply) rows = Standing(rows, reply, nowMs);
        return filter.Standing switch
        {
            CaseStanding.Open => rows.Where(row => row.OrderMs < WorkOrder.Finished && row.State < ComplaintState.Closed),
            CaseStanding.Overdue => rows.Where(row => row.OrderMs < nowMs),
            CaseStanding.DueSoon => rows.Where(row => row.OrderMs >= nowMs && row.OrderMs < soonMs),
            CaseStanding.Unassigned => rows.Where(row => row.OrderMs < WorkOrder.Finished && row.State < ComplaintState.Closed && row.Officer == null),
            CaseStanding.Escalated => rows.Where(row => row.EscalatedMs != null),
            CaseStanding.Paused => rows.Where(row => row.OrderMs < WorkOrder.Finished && row.PausedMs != null),
            CaseStanding.ToCallBack => rows.Where(row => row.OrderMs < WorkOrder.Waiting && row.NextClock == ClockKind.CallBack),
            _ => rows,
        };
    }

    private static IQueryable<ComplaintRow> Standing(IQueryable<ComplaintRow> rows, ReplyStanding reply, long nowMs)
    {
        rows = rows.Where(ReplyStandings.Counts);
        return reply switch
        {
            ReplyStanding.InTime => rows.Where(row => row.FirstRepliedMs <= row.ReplyDueMs),
            ReplyStanding.Late => rows.Where(row => row.FirstRepliedMs > row.ReplyDueMs),
            ReplyStanding.Unanswered => rows.Where(row => row.FirstRepliedMs == null && row.ReplyDueMs < nowMs),
            ReplyStanding.NotYetDue => rows.Where(row => row.FirstRepliedMs == null && row.ReplyDueMs >= nowMs),
            _ => rows.Where(row => row.FirstRepliedMs != null || row.ReplyDueMs < nowMs),
        };
    }

    /// <summary>A page, in an order that an index has, and a count that stops when there are many.</summary>
    private static async Task<CaseRange> PageAsync(IQueryable<ComplaintRow> rows, CaseOrder order, int skip, int take, OrganizationTree tree, CancellationToken cancellation)
    {
        var total = await rows.Take(MostCounted + 1).CountAsync(cancellation);
        var page = take == 0 ? [] : await Ordered(rows, order).Skip(skip).Take(take).ToListAsync(cancellation);
        return new CaseRange([.. page.Select(row => CaseLine.Of(row, tree))], Math.Min(total, MostCounted), total > MostCounted);
    }

    private static IOrderedQueryable<ComplaintRow> Ordered(IQueryable<ComplaintRow> rows, CaseOrder order) => order switch
    {
        CaseOrder.Newest => rows.OrderByDescending(row => row.ReceivedMs).ThenByDescending(row => row.Number),
        CaseOrder.Changed => rows.OrderByDescending(row => row.UpdatedMs).ThenByDescending(row => row.Number),
        _ => rows.OrderBy(row => row.OrderMs).ThenBy(row => row.Number),
    };

    private static IOrderedEnumerable<CaseKey> Ordered(IEnumerable<CaseKey> keys, CaseOrder order) => order switch
    {
        CaseOrder.Newest => keys.OrderByDescending(key => key.ReceivedMs).ThenByDescending(key => key.Number, StringComparer.Ordinal),
        CaseOrder.Changed => keys.OrderByDescending(key => key.UpdatedMs).ThenByDescending(key => key.Number, StringComparer.Ordinal),
        _ => keys.OrderBy(key => key.OrderMs).ThenBy(key => key.Number, StringComparer.Ordinal),
    };

    private sealed record CaseKey(string Number, long OrderMs, long ReceivedMs, long UpdatedMs);
}
