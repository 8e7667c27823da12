using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Hotline.Agents;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Features.Hotline.Agents;

/// <summary>Reads what was said of some agents; the cost follows the stretch and the agents, never the journal's length.</summary>
internal static class AgentStatements
{
    /// <summary>What was said within the stretch, and the last before it, which still held when it began.</summary>
    public static async Task<ILookup<string, AgentStatement>> ReadAsync(
        CustomerServiceDb db, IReadOnlyCollection<string> agents, long fromMs, long toMs, CancellationToken cancellation = default)
    {
        var before = await db.Agents.AsNoTracking().Where(agent => agents.Contains(agent.Code))
            .Select(agent => db.AgentStates.Where(row => row.Agent == agent.Code && row.State != null && row.TimeMs < fromMs)
                .OrderByDescending(row => row.TimeMs).Select(row => (long?)row.TimeMs).FirstOrDefault())
            .ToListAsync(cancellation);
        var moments = before.OfType<long>().Distinct().ToList();
        var rows = await db.AgentStates.AsNoTracking()
            .Where(row => row.State != null && agents.Contains(row.Agent) && ((row.TimeMs >= fromMs && row.TimeMs < toMs) || moments.Contains(row.TimeMs)))
            .ToListAsync(cancellation);
        var names = await NamesAsync(db, rows, cancellation);
        return rows.ToLookup(row => row.Agent, row => new AgentStatement(row.TimeMs, row.State!.Value, row.Reason, names.GetValueOrDefault(row.Position, "")));
    }

    /// <summary>Only statements of one agent for one moment need their reports' names, to decide between them as the live board does.</summary>
    private static async Task<Dictionary<long, string>> NamesAsync(CustomerServiceDb db, List<AgentStateRow> rows, CancellationToken cancellation)
    {
        var tied = rows.GroupBy(row => (row.Agent, row.TimeMs)).Where(group => group.Skip(1).Any()).SelectMany(group => group).Select(row => row.Position).ToList();
        if (tied.Count == 0) return [];
        return await db.Journal.AsNoTracking().Where(entry => tied.Contains(entry.Position))
            .Join(db.Sources, entry => entry.SourceId, source => source.Id, (entry, source) => new { entry.Position, source.Name, entry.EventId })
            .ToDictionaryAsync(entry => entry.Position, entry => $"{entry.Name}\n{entry.EventId}", cancellation);
    }
}
