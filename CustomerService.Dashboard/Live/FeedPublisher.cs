using System.Diagnostics;

namespace CustomerService.Dashboard.Live;

/// <summary>Looks at the board four times a second and publishes what changed.</summary>
internal sealed class FeedPublisher(Feed feed, LiveMetrics metrics, TimeProvider clock, ILogger<FeedPublisher> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) Publish();
    }

    private void Publish()
    {
        try
        {
            var started = Stopwatch.GetTimestamp();
            if (feed.Publish()) metrics.Published(Stopwatch.GetElapsedTime(started));
        }
#pragma warning disable CA1031 // One failed look must not end all live figures; the next one is a quarter of a second away.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            log.LogError(fault, "The live figures could not be published");
        }
    }
}
