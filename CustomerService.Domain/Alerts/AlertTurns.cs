using CustomerService.Domain.Data;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Alerts;

/// <summary>What one look found to be changed, and how that is kept: all of it in one transaction.</summary>
internal sealed class AlertTurns(DateTimeOffset now)
{
    private readonly List<Alert> raised = [];
    private readonly List<(Guid Alert, AlertClearing Why, AlertReading Reading)> cleared = [];
    private readonly List<(int Rule, string Target)> noLongerPending = [];
    private readonly List<AlertPending> pending = [];

    public Dictionary<(int Rule, string Target), AlertState> States { get; } = [];

    public bool IsEmpty => States.Count == 0;

    public void Take(AlertRule rule, AlertSight sight, AlertState before, AlertStep step, OpenAlert? open)
    {
        var key = (rule.Id, sight.Target);
        States[key] = step.State;
        // Also where no wait is known: one that was too old to take up at the start is still kept.
        if (before.BreachedSince != step.State.BreachedSince) noLongerPending.Add(key);
        if (step.State.BreachedSince is { } since && since != before.BreachedSince)
            pending.Add(new AlertPending { RuleId = rule.Id, RuleVersion = rule.Version, Target = sight.Target, Since = since });
        if (step.Turn == AlertTurn.Raised) raised.Add(Alert.Raise(rule, sight, now));
        if (step.Turn == AlertTurn.Cleared && open is not null) cleared.Add((open.Id, step.Clearing!.Value, sight.Reading));
    }

    /// <summary>Ends what there is without having seen the figure.</summary>
    public void End((int Rule, string Target) key, OpenAlert? open, AlertClearing why)
    {
        States[key] = AlertState.Calm;
        if (open is null) noLongerPending.Add(key);
        else cleared.Add((open.Id, why, AlertReading.Unknown));
    }

    public async Task<IReadOnlyList<AlertChange>> KeepAsync(IDbContextFactory<CustomerServiceDb> databases, OrganizationTree tree, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var (rule, target) in noLongerPending)
            await db.AlertPendings.Where(row => row.RuleId == rule && row.Target == target).ExecuteDeleteAsync(cancellation);
        db.AlertPendings.AddRange(pending);

        var changes = raised.ConvertAll(alert => new AlertChange(AlertTurn.Raised, alert));
        db.Alerts.AddRange(raised);
        foreach (var (id, why, reading) in cleared)
        {
            // Cleared by another process already: it has told so.
            if (await db.Alerts.SingleOrDefaultAsync(alert => alert.Id == id && alert.ClearedAt == null, cancellation) is not { } alert) continue;
            alert.Clear(why, reading, now);
            changes.Add(new(AlertTurn.Cleared, alert));
        }

        if (changes.Count > 0) await TellAsync(db, changes, tree, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return changes;
    }

    private async Task TellAsync(CustomerServiceDb db, List<AlertChange> changes, OrganizationTree tree, CancellationToken cancellation)
    {
        var channels = await db.AlertChannels.AsNoTracking().Where(channel => channel.IsOn).ToListAsync(cancellation);
        foreach (var (turn, alert) in changes)
        {
            db.AlertDeliveries.AddRange(channels
                .Where(channel => alert.Severity >= channel.Least && tree.IsWithin(alert.Unit, channel.Unit))
                .Select(channel => AlertDelivery.Of(alert, turn, channel.Id, now)));
        }
    }
}
