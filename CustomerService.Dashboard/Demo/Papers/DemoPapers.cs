namespace CustomerService.Dashboard.Demo.Papers;

/// <summary>What the demo's people decided and wrote: first what needs no figures, the rest once the past is filled.</summary>
internal sealed class DemoPapers(DemoTargets targets, DemoPublications publications)
{
    /// <summary>Before the past is filled.</summary>
    public Task OpenAsync(DateTimeOffset now, CancellationToken cancellation) => targets.OpenAsync(now, cancellation);

    /// <summary>Once it is.</summary>
    public Task FinishAsync(DateTimeOffset now, CancellationToken cancellation) => publications.PublishAsync(now, cancellation);
}
