using CustomerService.Domain.Data;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Hotline.Live;

/// <summary>
/// Rebuilds the live board from the tables that commit with the journal: today's legs, what is still open, the agents.
/// They are the board's checkpoint at the journal's very end, so the cost follows the day, never the journal's length.
/// </summary>
public static class LiveBoardLoad
{
    /// <summary>Visits older than this are no longer waiting or talking in any useful sense; the board leaves them out.</summary>
    public static readonly TimeSpan LongestVisit = TimeSpan.FromMilliseconds(LegRules.LongestVisitMs);

    public static async Task LoadAsync(this LiveBoard board, CustomerServiceDb db, OrganizationTree organization, long position, DateTimeOffset now)
    {
        var changes = new HotlineChanges();
        var keepsMs = board.KeepsFrom.ToUnixTimeMilliseconds();
        var openMs = (now - LongestVisit).ToUnixTimeMilliseconds();
        foreach (var queue in organization.Queues)
        {
            // By queue, because the index is: one interval of one queue.
            await foreach (var row in db.Legs.AsNoTracking()
                .Where(leg => leg.QueueId == queue.Id && leg.OfferedMs >= Math.Min(keepsMs, openMs)).AsAsyncEnumerable())
            {
                var leg = row.ToLeg();
                if (leg.OfferedMs >= keepsMs || leg.ConcludedMs >= keepsMs || leg.IsOpen) changes.Legs.Add(new(Before: null, leg));
            }
        }

        foreach (var agent in await db.Agents.AsNoTracking().ToListAsync()) changes.Agents.Add(agent.ToRecord());
        foreach (var day in await db.AgentDays.AsNoTracking().Where(day => day.DayMs >= keepsMs && day.NoAnswers > 0).ToListAsync())
            changes.NoAnswers.AddRange(Enumerable.Repeat((day.Agent, day.DayMs), (int)day.NoAnswers));
        foreach (var row in await db.Requests.AsNoTracking().Where(r => r.DueMs >= keepsMs || r.AcceptedMs >= keepsMs || r.RepliedMs >= keepsMs).ToListAsync())
            changes.Requests.Add(new(Before: null, row.ToRequest()));
        var lastReceived = await db.Sources.MaxAsync(source => (long?)source.LastReceivedMs);
        board.Apply(changes, position, lastReceived is > 0 and { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null);
    }
}
