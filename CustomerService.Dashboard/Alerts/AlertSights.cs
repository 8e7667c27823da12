using CustomerService.Dashboard.Live;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Alerts;

/// <summary>What the rules see at one moment: the same snapshots that the board shows, each taken once.</summary>
/// <param name="boards">The board of a unit at that moment; null when it is not known.</param>
internal sealed class AlertSights(Func<string, LiveSnapshot?> boards, OrganizationTree tree, IReadOnlyDictionary<string, DateTimeOffset> sources, DateTimeOffset startedAt, DateTimeOffset now)
{
    private readonly Dictionary<string, LiveSnapshot?> snapshots = new(StringComparer.Ordinal);

    public static async Task<AlertSights> TakeAsync(
        Feed feed, OrganizationTree tree, IDbContextFactory<CustomerServiceDb> databases, bool needsSources, DateTimeOffset startedAt, DateTimeOffset now, CancellationToken cancellation)
    {
        var sources = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        if (needsSources)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            foreach (var source in await db.Sources.AsNoTracking().Select(source => new { source.Name, source.LastReceivedMs }).ToListAsync(cancellation))
                sources[source.Name] = DateTimeOffset.FromUnixTimeMilliseconds(source.LastReceivedMs);
        }

        return new(feed.Current, tree, sources, startedAt, now);
    }

    /// <summary>Null when the rule's unit is not on the board.</summary>
    public IReadOnlyList<AlertSight>? Of(AlertRule rule)
    {
        if (tree.Unit(rule.Unit) is not { } unit) return [];
        if (Snapshot(unit.Code) is not { } snapshot) return null;
        var terms = rule.Terms;
        if (terms.Measure == AlertMeasure.Silence) return [new(unit.Code, null, Silence(terms, snapshot))];
        return terms.Reach switch
        {
            AlertReach.Queues => [.. snapshot.Queues.Select(queue => new AlertSight(queue.Unit, queue.Queue, terms.Measure.Read(queue.Windows[terms.Window], queue.Now)))],
            AlertReach.UnitsBelow => [Of(terms, snapshot), .. Below(terms, unit, snapshot)],
            _ => [Of(terms, snapshot)],
        };
    }

    private static AlertSight Of(AlertTerms terms, LiveSnapshot unit) => new(unit.Unit, null, terms.Measure.Read(unit.Windows[terms.Window], unit.Now));

    private IEnumerable<AlertSight> Below(AlertTerms terms, UnitNode unit, LiveSnapshot snapshot)
    {
        foreach (var child in snapshot.Children)
        {
            yield return new(child.Unit, null, terms.Measure.Read(child.Windows[terms.Window], child.Now));
            if (unit.Children.FirstOrDefault(node => node.Code == child.Unit) is not { Children.Count: > 0 } parent) continue;
            if (Snapshot(child.Unit) is not { } own) continue;
            foreach (var grandchild in Below(terms, parent, own)) yield return grandchild;
        }
    }

    // While we were not running nobody could report: such a silence counts only once it has lasted with us listening.
    private AlertReading Silence(AlertTerms terms, LiveSnapshot snapshot)
    {
        DateTimeOffset? last = terms.Source is null ? snapshot.LastEventAt : sources.TryGetValue(terms.Source, out var at) ? at : null;
        var listened = (now - startedAt).TotalSeconds;
        if ((last is null || last < startedAt) && listened <= terms.Threshold) return AlertReading.Unknown;
        return new(last is { } moment ? Math.Max(0, (now - moment).TotalSeconds) : listened);
    }

    private LiveSnapshot? Snapshot(string unit)
    {
        if (!snapshots.TryGetValue(unit, out var snapshot)) snapshots[unit] = snapshot = boards(unit);
        return snapshot;
    }
}
