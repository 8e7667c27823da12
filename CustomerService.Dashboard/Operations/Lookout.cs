namespace CustomerService.Dashboard.Operations;

/// <summary>
/// Takes a look at every beat for as long as the server runs. A look that fails is logged and the next one tries again: what it
/// works from is kept, so nothing is lost by waiting.
/// </summary>
/// <param name="failure">What to log when a look failed, as a whole sentence without its full stop.</param>
public abstract class Lookout(TimeSpan beat, string failure, TimeProvider clock, ILogger log) : BackgroundService
{
    protected TimeProvider Clock => clock;

    protected ILogger Log => log;

    /// <summary>How long after the start the first look is taken.</summary>
    protected virtual TimeSpan First => beat;

    /// <summary>One look.</summary>
    protected abstract Task OnBeatAsync(CancellationToken cancellation);

    /// <summary>Something went wrong at the last look, and has been logged.</summary>
    protected virtual void Failed()
    {
    }

    /// <inheritdoc />
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(First, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            timer.Period = beat;
            await TryLookAsync(stoppingToken);
        }
    }

    private async Task TryLookAsync(CancellationToken cancellation)
    {
        try
        {
            await OnBeatAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Stopping.
        }
#pragma warning disable CA1031 // One failed look must not end all others; the next one is a beat away.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            log.LogError(fault, "{Failure}", failure);
            Failed();
        }
    }
}
