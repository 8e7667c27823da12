using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Demo.Papers;

/// <summary>What the demo's people decided and wrote: first what needs no figures, the rest once the past is filled.</summary>
internal sealed class DemoPapers(DemoTargets targets, DemoTotals totals, DemoClosings closings, DemoPublications publications, DemoSettings settings, OrganizationZone zone)
{
    /// <summary>Before the past is filled.</summary>
    public async Task OpenAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await targets.OpenAsync(now, cancellation);
        await totals.OpenAsync(now, cancellation);
    }

    /// <summary>Once it is.</summary>
    public async Task FinishAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await publications.PublishAsync(now, cancellation);
        if (settings.IsYear) await closings.CloseEarlierMonthsAsync(settings.FirstDay(zone.DayOf(now)), now, cancellation);
    }
}
