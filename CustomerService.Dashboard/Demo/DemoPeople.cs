using CustomerService.Dashboard.Demo.Cases;
using CustomerService.Dashboard.Demo.Watch;
using CustomerService.Domain.Hotline;

namespace CustomerService.Dashboard.Demo;

/// <summary>What the demo's people do beside the telephone: cases, call-backs, alerts.</summary>
internal sealed class DemoPeople(DemoCases cases, StormCallBacks storms, DemoCallBacks callBacks, DemoAlerts alerts, DemoAlertKeeper keeper)
{
    public void Note(IReadOnlyList<CallEvent> calls) => cases.Note(calls);

    /// <summary>First, since whoever opens the board looks there: what was wrong today.</summary>
    public Task WatchAsync(DateTimeOffset now, CancellationToken cancellation) => alerts.OpenAsync(now, cancellation);

    public Task OpenAsync(DateTimeOffset now, CancellationToken cancellation) => cases.OpenAsync(now, cancellation);

    public async Task AdvanceAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await cases.AdvanceAsync(now, cancellation);
        await storms.AdvanceAsync(now, cancellation);
        await callBacks.AdvanceAsync(now, cancellation);
        await keeper.AdvanceAsync(now, cancellation);
    }
}
