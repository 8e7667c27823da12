using CustomerService.Dashboard.Security;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Live.Viewers;

/// <summary>
/// Cuts viewers whose key was revoked or whose account may no longer sign in: a connection asks for its key only when it opens.
/// </summary>
internal sealed class ViewerRevalidation(LiveViewers viewers, Sessions sessions, IOptions<SecuritySettings> settings, TimeProvider clock, ILogger<ViewerRevalidation> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.Value.Revalidation, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await CutAsync(stoppingToken);
    }

    private async Task CutAsync(CancellationToken cancellation)
    {
        try
        {
            foreach (var viewer in viewers.All)
            {
                if (!await sessions.IsStillWelcomeAsync(viewer.User, cancellation)) viewer.Abort();
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogWarning(fault, "Viewers could not be asked whether they are still welcome; they are asked again soon");
        }
    }
}
