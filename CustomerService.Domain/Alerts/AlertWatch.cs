using CustomerService.Domain.Data;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Alerts;

/// <summary>
/// Looks at figures through the rules and keeps what comes of it. What is raised or cleared is durable, with its messages,
/// before anybody hears of it; that one rule has one open alert a target is the database's own rule, whoever else looks.
/// </summary>
public sealed class AlertWatch(IDbContextFactory<CustomerServiceDb> databases, Organizations organizations, OrganizationZone zone)
{
    /// <summary>A wait that a restart interrupted for longer than this begins anew: nobody saw whether the figure stayed wrong.</summary>
    private static readonly TimeSpan UnseenAtMost = TimeSpan.FromMinutes(1);

    private readonly Dictionary<(int Rule, string Target), AlertState> states = [];
    private Dictionary<(int Rule, string Target), OpenAlert> open = [];

    public IReadOnlyCollection<OpenAlert> Open => open.Values;

    /// <summary>Takes up what is kept: at the start, and after anybody else may have changed it.</summary>
    public async Task LoadAsync(DateTimeOffset now, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var alerts = await db.Alerts.AsNoTracking().Where(alert => alert.ClearedAt == null).ToListAsync(cancellation);
        var pendings = await db.AlertPendings.AsNoTracking().ToListAsync(cancellation);
        var rules = await db.AlertRules.AsNoTracking().ToDictionaryAsync(rule => rule.Id, cancellation);
        var unknown = states.Where(state => state.Value.UnknownSince is not null).ToDictionary();
        states.Clear();
        foreach (var pending in pendings)
        {
            if (rules.TryGetValue(pending.RuleId, out var rule) && rule.Version == pending.RuleVersion && now - pending.Since <= rule.Terms.Hold + UnseenAtMost)
                states[(pending.RuleId, pending.Target)] = AlertState.Pending(pending.Since);
        }

        open = alerts.ToDictionary(alert => (alert.RuleId, alert.Target), OpenAlert.Of);
        foreach (var key in open.Keys) states[key] = unknown.GetValueOrDefault(key, AlertState.Raised);
    }

    /// <summary>One look.</summary>
    /// <param name="rules">All rules there are.</param>
    /// <param name="look">What a rule sees now; null when it cannot be told, which changes nothing.</param>
    public async Task<IReadOnlyList<AlertChange>> LookAsync(
        IReadOnlyCollection<AlertRule> rules, Func<AlertRule, IReadOnlyList<AlertSight>?> look, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var turns = new AlertTurns(now);
        var local = TimeOnly.FromDateTime(zone.Local(now).DateTime);
        var gone = open.Keys.Concat(states.Keys).ToHashSet();
        foreach (var rule in rules)
        {
            if (look(rule) is { } sights)
            {
                foreach (var sight in sights.Where(sight => gone.Remove((rule.Id, sight.Target)) || !states.ContainsKey((rule.Id, sight.Target))))
                    Step(rule, sight, now, rule.Terms.IsQuietAt(local), turns);
            }
            else
            {
                gone.RemoveWhere(key => key.Rule == rule.Id);
            }
        }

        var known = rules.Select(rule => rule.Id).ToHashSet();
        foreach (var key in gone) turns.End(key, open.GetValueOrDefault(key), known.Contains(key.Rule) ? AlertClearing.TargetGone : AlertClearing.RuleRemoved);
        if (turns.IsEmpty) return [];
        var changes = await turns.KeepAsync(databases, organizations.Current, cancellation);
        foreach (var (key, state) in turns.States)
        {
            if (state == AlertState.Calm) states.Remove(key);
            else states[key] = state;
        }

        open = new(open);
        foreach (var change in changes)
        {
            var key = (change.Alert.RuleId, change.Alert.Target);
            if (change.Turn == AlertTurn.Raised) open[key] = OpenAlert.Of(change.Alert);
            else open.Remove(key);
        }

        return changes;
    }

    private void Step(AlertRule rule, AlertSight sight, DateTimeOffset now, bool isQuiet, AlertTurns turns)
    {
        var key = (rule.Id, sight.Target);
        var state = states.GetValueOrDefault(key);
        if (open.GetValueOrDefault(key) is { } earlier && earlier.RuleVersion != rule.Version)
        {
            turns.End(key, earlier, AlertClearing.RuleChanged);
            return;
        }

        var step = AlertMachine.Step(rule.Terms, state, sight.Reading, now, isQuiet);
        if (step.State.UnknownSince != state.UnknownSince && step.Turn is null && state.IsRaised) states[key] = step.State;
        else if (step.State != state || step.Turn is not null) turns.Take(rule, sight, state, step, open.GetValueOrDefault(key));
    }
}
