using System.Collections.Concurrent;
using CustomerService.Dashboard.Features.Hotline.Agents;
using CustomerService.Dashboard.Features.Hotline.Figures;
using CustomerService.Dashboard.Live;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Staffing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Features.Hotline.Staffing;

/// <summary>
/// Works out each queue's advice at most once every few seconds, however many look; a queue that nobody looks at costs nothing.
/// The caller has asked whether the unit may be seen.
/// </summary>
public sealed class StaffingAdvisor(
    IDbContextFactory<CustomerServiceDb> databases, PatienceMeter patience, Feed feed, HotlineSettings hotline,
    IOptionsMonitor<HotlineTargets> targets, IOptionsMonitor<StaffingSettings> settings, TimeProvider clock)
{
    private static readonly AgentState[] AtWork = [AgentState.Available, AgentState.Ringing, AgentState.OnCall, AgentState.WrapUp];

    private readonly ConcurrentDictionary<int, Lazy<Task<QueueAdvice>>> kept = new();

    /// <summary>The advice for every queue of the unit and below, the most understaffed first, then the busiest.</summary>
    public async Task<IReadOnlyList<QueueAdvice>> AdviseAsync(UnitNode unit)
    {
        if (feed.Current(unit.Code) is not { } board) return [];
        var advices = await Task.WhenAll(unit.AllQueues().Select(queue => AdviseAsync(queue, board)));
        return [.. advices.OrderByDescending(advice => advice.Missing ?? int.MinValue).ThenByDescending(advice => advice.Advice.Sample.Arrivals).ThenBy(advice => advice.Queue.Code, StringComparer.Ordinal)];
    }

    private async Task<QueueAdvice> AdviseAsync(QueueNode queue, LiveSnapshot board)
    {
        var now = clock.GetUtcNow();
        if (kept.TryGetValue(queue.Id, out var known))
        {
            var advice = await known.Value;
            if (now - advice.At < settings.CurrentValue.Lasts && now >= advice.At) return advice;
        }

        // Whoever comes first works it out, the others wait for the same; a failure is nobody's advice.
        var fresh = new Lazy<Task<QueueAdvice>>(() => WorkOutAsync(queue, board, now));
        var one = known is null ? kept.GetOrAdd(queue.Id, fresh) : kept.TryUpdate(queue.Id, fresh, known) ? fresh : kept.GetValueOrDefault(queue.Id, fresh);
        try
        {
            return await one.Value;
        }
        catch
        {
            kept.TryRemove(new(queue.Id, one));
            throw;
        }
    }

    private async Task<QueueAdvice> WorkOutAsync(QueueNode queue, LiveSnapshot board, DateTimeOffset now)
    {
        var from = now - settings.CurrentValue.Evidence;
        var (start, end) = (from.ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds());
        await using var db = await databases.CreateDbContextAsync();
        var rows = await db.Legs.AsNoTracking().Where(leg => leg.QueueId == queue.Id && leg.OfferedMs >= start && leg.OfferedMs < end).ToListAsync();
        var said = await AgentStatements.ReadAsync(db, rows.Select(leg => leg.Agent).OfType<string>().ToHashSet(StringComparer.Ordinal), start, end);
        var agents = board.Agents.Where(agent => AtWork.Contains(agent.State) && agent.Queues.Contains(queue.Code)).ToList();
        var figures = board.Queues.FirstOrDefault(row => row.Queue == queue.Code)?.Now;
        var goal = new StaffingGoal(targets.CurrentValue.ServiceLevel, hotline.TargetWait.TotalSeconds);
        var measured = await patience.MeasureAsync(queue, now);
        var sample = StaffingSample.Of([.. rows.Select(row => row.ToLeg())], said, from, now) with { Patience = measured.Patience, PatienceFrom = measured.From };
        return new QueueAdvice(
            queue, StaffingAdvice.Of(sample, agents.Count, goal), now,
            agents.Count(agent => agent.ServesSeveral), agents.Count(agent => agent.State == AgentState.Available), figures?.Waiting ?? 0, figures?.LongestWaitSeconds);
    }
}
