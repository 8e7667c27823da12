using System.Globalization;
using CustomerService.Dashboard.Demo.Papers;
using CustomerService.Dashboard.Demo.Traffic;
using CustomerService.Dashboard.Demo.Traffic.Exchange;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Demo;

/// <summary>
/// Runs the demo beside the server: today's calls up to this moment first, so that there is a board to look at, then every
/// second the calls of that second, and meanwhile the past.
/// </summary>
internal sealed class DemoExchange(
    DemoSettings settings, DemoRecords records, DemoMark mark, DemoHistory history, DemoPapers papers, DemoPeople people, DemoDoor door, DemoProgress progress,
    OrganizationZone zone, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<DemoExchange> log) : IHostedService, IDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    private CancellationTokenSource? stopping;
    private Task running = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Begin();
        return Task.CompletedTask;
    }

    /// <summary>Lets calls come in, if the demo may run; does nothing when they do already.</summary>
    public void Begin()
    {
        if (!running.IsCompleted) return;
        var source = new CancellationTokenSource();
        var cancellation = source.Token;
        Interlocked.Exchange(ref stopping, source)?.Dispose();
        running = Task.Run(() => RunAsync(cancellation), CancellationToken.None);
    }

    /// <summary>
    /// Lets no more calls come in; what was sent is in the journal when this returns. Whoever halts takes the source with
    /// them, so that a host stopped from two sides, or disposed while it stops, finds nothing left to do.
    /// </summary>
    public async Task HaltAsync()
    {
        using var source = Interlocked.Exchange(ref stopping, null);
        if (source is not null) await source.CancelAsync();
        await running;
    }

    public Task StopAsync(CancellationToken cancellationToken) => HaltAsync();

    public void Dispose() => Interlocked.Exchange(ref stopping, null)?.Dispose();

    private async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            if (!await MayRunAsync(cancellation)) return;
            await TakeCallsAsync(cancellation);
            progress.Report(DemoStage.Wiped);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Halted; whoever halted it says how the demo stands.
        }
#pragma warning disable CA1031 // The demo must never take the product down with it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            log.LogError(fault, "The demo stopped");
            progress.Report(DemoStage.Failed);
        }
    }

    private async Task<bool> MayRunAsync(CancellationToken cancellation)
    {
        if (!settings.Enabled || !settings.Traffic || mark.IsWiped)
        {
            var exists = await records.ExistsAsync(cancellation);
            progress.Report(exists ? DemoStage.LeftOver : settings.Enabled && mark.IsWiped ? DemoStage.Wiped : DemoStage.Off);
            return false;
        }

        progress.Report(DemoStage.Preparing);
        await StartedAsync(cancellation);
        if (await records.MakeOrganizationAsync(cancellation)) return true;
        log.LogInformation("The demo keeps out of a database that has an organisation of its own; set Demo:Enabled to false");
        progress.Report(DemoStage.KeptOut);
        return false;
    }

    /// <summary>Until halted, or until somebody wiped the organisation that is called.</summary>
    private async Task TakeCallsAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var today = zone.DayOf(now);
        var lastCall = await records.LastCallAsync(cancellation);
        var desk = new DemoDesk();
        await records.OpenRequestsAsync(desk, cancellation);
        var exchange = new ExchangeSimulation(Later(zone.StartOf(today), lastCall?.AddMilliseconds(1), now), DemoVolume.Today, zone, desk, DemoHistory.Seed);
        var first = exchange.AdvanceTo(now);
        await door.SendAsync([.. first, BackupStarted(now)], cancellation);
        people.Note(first);

        var pastDesk = new DemoDesk();
        using var past = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var filling = FillAsync(now, lastCall, pastDesk, past.Token);
        try
        {
            using var timer = new PeriodicTimer(Step, clock);
            var isFilled = false;
            var unsent = new List<CallEvent>();
            do
            {
                if (!isFilled && filling.IsCompleted)
                {
                    await filling;
                    (isFilled, _) = (true, desk.TakeOver(pastDesk));
                    progress.Report(DemoStage.Running);
                }

                if (!await records.ExistsAsync(cancellation)) break;
                var calls = exchange.AdvanceTo(clock.GetUtcNow());
                unsent.AddRange(calls);
                unsent.AddRange(desk.RepliesUntil(clock.GetUtcNow()));
                await TrySendAsync(unsent, cancellation);
                if (isFilled) await TryWorkAsync(calls, cancellation);
            }
            while (await timer.WaitForNextTickAsync(cancellation));
        }
        finally
        {
            await past.CancelAsync();
            await filling.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    /// <summary>Papers and the desk first: they are small, and a visitor may look there at once.</summary>
    private async Task FillAsync(DateTimeOffset now, DateTimeOffset? lastCall, DemoDesk desk, CancellationToken cancellation)
    {
        await people.WatchAsync(now, cancellation);
        await papers.OpenAsync(now, cancellation);
        await people.OpenAsync(now, cancellation);
        await history.FillAsync(lastCall, zone.DayOf(now), desk, percent => progress.Report(DemoStage.Preparing, Math.Min(99, percent)), cancellation);
        await papers.FinishAsync(now, cancellation);
    }

    private async Task TryWorkAsync(IReadOnlyList<CallEvent> calls, CancellationToken cancellation)
    {
        people.Note(calls);
        try
        {
            await people.AdvanceAsync(clock.GetUtcNow(), cancellation);
        }
        catch (JournalUnavailableException fault)
        {
            log.LogWarning(fault, "The demo could not do its people's work and will try again");
        }
    }

    private async Task TrySendAsync(List<CallEvent> events, CancellationToken cancellation)
    {
        try
        {
            await door.SendAsync(events, cancellation);
            events.Clear();
        }
        catch (JournalUnavailableException fault)
        {
            log.LogWarning(fault, "The demo could not report {Events} events and will try again", events.Count);
        }
    }

    /// <summary>The exchange in reserve says that it is there, once a start, and nothing more.</summary>
    private static CallEvent BackupStarted(DateTimeOffset now) => new()
    {
        Source = DemoSources.Backup, Id = string.Create(CultureInfo.InvariantCulture, $"started-{now.ToUnixTimeSeconds()}"),
        Type = CallEventType.ExchangeStarted, Subject = "demo-backup-exchange", Time = now,
    };

    /// <summary>Pages come before the demo.</summary>
    private async Task StartedAsync(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var on = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(cancellation);
    }

    private static DateTimeOffset Later(DateTimeOffset midnight, DateTimeOffset? lastCall, DateTimeOffset atMost)
    {
        var later = lastCall > midnight ? lastCall.Value : midnight;
        return later < atMost ? later : atMost;
    }
}
