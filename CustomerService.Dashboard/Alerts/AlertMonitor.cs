using CustomerService.Dashboard.Live;
using CustomerService.Dashboard.Operations;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Data;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Alerts;

/// <summary>Looks through all rules once a second, whoever watches. What it cannot do now it does at its next look, from what is kept.</summary>
public sealed class AlertMonitor(
    AlertWatch watch, OpenAlerts open, Feed feed, Organizations organizations, IDbContextFactory<CustomerServiceDb> databases,
    TimeProvider clock, ILogger<AlertMonitor> log) : Lookout(TimeSpan.FromSeconds(1), "The alert rules could not be looked through", clock, log)
{
    /// <summary>So often what other processes and pages may have changed is read again; a page of this process asks for it at once.</summary>
    private static readonly TimeSpan ReadAgain = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim standing = new(1, 1);
    private IReadOnlyList<AlertRule> rules = [];
    private DateTimeOffset? startedAt;
    private DateTimeOffset? readAt;
    private volatile bool isStale = true;

    /// <summary>Nobody looks while the work is done: for what makes rules and what came of them together.</summary>
    public async Task WhileStandingAsync(Func<Task> work, CancellationToken cancellation)
    {
        await standing.WaitAsync(cancellation);
        try
        {
            await work();
            Refresh();
        }
        finally
        {
            standing.Release();
        }
    }

    public override void Dispose()
    {
        standing.Dispose();
        base.Dispose();
    }

    /// <summary>Rules or alerts were changed: read them again before the next look.</summary>
    public void Refresh() => isStale = true;

    /// <inheritdoc />
    protected override async Task OnBeatAsync(CancellationToken cancellation)
    {
        await standing.WaitAsync(cancellation);
        try
        {
            await LookAsync(Clock.GetUtcNow(), cancellation);
        }
        finally
        {
            standing.Release();
        }
    }

    private async Task LookAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        startedAt ??= now;
        if (isStale || readAt is not { } read || now - read >= ReadAgain || now < read) await ReadAsync(now, cancellation);
        var needsSources = rules.Any(rule => rule.Terms is { Measure: AlertMeasure.Silence, Source: not null });
        var sights = await AlertSights.TakeAsync(feed, organizations.Current, databases, needsSources, startedAt.Value, now, cancellation);
        foreach (var (turn, alert) in await watch.LookAsync(rules, sights.Of, now, cancellation))
            Log.LogInformation("Alert {Alert} of rule {Rule} for {Target}: {Turn}", alert.Id, alert.RuleId, alert.Target, turn);
        open.Show(watch.Open);
    }

    /// <inheritdoc />
    protected override void Failed() => isStale = true;

    private async Task ReadAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        isStale = false;
        await using (var db = await databases.CreateDbContextAsync(cancellation)) rules = await db.AlertRules.AsNoTracking().OrderBy(rule => rule.Id).ToListAsync(cancellation);
        await watch.LoadAsync(now, cancellation);
        readAt = now;
    }
}
