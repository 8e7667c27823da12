using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk.Calls;

/// <summary>
/// Reads the calls that a case may come from, for those who record cases, and only calls in the queues of their units. A call names
/// the cases made from it, a case its call; what is sealed is named by neither list, for nobody.
/// </summary>
public sealed class DeskCalls(IDbContextFactory<CustomerServiceDb> databases, LiveBoard board, Organizations organizations, Recordings recordings)
{
    /// <summary>As many as anybody looks through.</summary>
    public const int Most = 60;

    /// <returns>Null when there is no such call for this person.</returns>
    public async Task<CallOrigin?> FindAsync(ClaimsPrincipal reader, string? call, CancellationToken cancellation = default)
    {
        if (call is not { Length: > 0 and <= NewCaseChecks.MostCall } || !DeskAccess.MayReceive(reader)) return null;
        var queues = Queues(reader, await organizations.RefreshAsync(cancellation));
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var legs = (await db.Legs.AsNoTracking().Where(leg => leg.Call == call).ToListAsync(cancellation)).Select(row => row.ToLeg()).ToList();
        var own = legs.Where(leg => queues.ContainsKey(leg.Queue)).OrderBy(leg => leg.Outcome == LegOutcome.Answered).ThenBy(leg => leg.OfferedMs).ToList();
        return own.Count == 0 ? null : Origin(own[^1], queues, legs.Select(leg => leg.Caller).FirstOrDefault(caller => caller is not null));
    }

    /// <summary>The calls under way and those that ended within the last half hour, the one answered last first.</summary>
    public async Task<IReadOnlyList<CallNow>> NowAsync(ClaimsPrincipal reader, int most, CancellationToken cancellation = default)
    {
        if (!DeskAccess.MayReceive(reader)) return [];
        var tree = organizations.Current;
        var queues = Queues(reader, tree);
        var talks = board.Talks(queues.Keys, Math.Min(most, Most)).GroupBy(leg => leg.Call, StringComparer.Ordinal).Select(legs => legs.First())
            .OrderByDescending(leg => leg.ConcludedMs).ThenBy(leg => leg.Call, StringComparer.Ordinal).ToList();
        if (talks.Count == 0) return [];
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var calls = talks.Select(leg => leg.Call).ToList();
        var rows = await Open(db, reader, tree).Where(row => row.Call != null && calls.Contains(row.Call)).OrderBy(row => row.Number).ToListAsync(cancellation);
        var cases = rows.ToLookup(row => row.Call, row => CaseLine.Of(row, tree), StringComparer.Ordinal);
        return [.. talks.Select(leg => new CallNow(Origin(leg, queues, caller: null), [.. cases[leg.Call]]))];
    }

    /// <summary>The cases made from a call that the reader may see.</summary>
    public async Task<IReadOnlyList<CaseLine>> CasesAsync(ClaimsPrincipal reader, string call, CancellationToken cancellation = default)
    {
        var tree = await organizations.RefreshAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return [.. (await Open(db, reader, tree).Where(row => row.Call == call).OrderBy(row => row.Number).ToListAsync(cancellation)).Select(row => CaseLine.Of(row, tree))];
    }

    private CallOrigin Origin(in Leg leg, Dictionary<int, QueueNode> queues, string? caller) => CallOrigin.Of(leg, queues[leg.Queue], caller, recordings.Of(leg.Call));

    private static IQueryable<ComplaintRow> Open(CustomerServiceDb db, ClaimsPrincipal reader, OrganizationTree tree) =>
        db.Complaints.AsNoTracking().SuggestedTo(reader, tree);

    private static Dictionary<int, QueueNode> Queues(ClaimsPrincipal reader, OrganizationTree tree) =>
        Access.Entrances(reader, tree).SelectMany(unit => unit.AllQueues()).DistinctBy(queue => queue.Id).ToDictionary(queue => queue.Id);
}
