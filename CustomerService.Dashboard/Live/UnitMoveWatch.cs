using CustomerService.Domain.Organization.Moves;

namespace CustomerService.Dashboard.Live;

/// <summary>Puts units under their new parents when the day of a move has come, soon after the organisation's midnight and at every start.</summary>
internal sealed class UnitMoveWatch(UnitMoveDesk desk, TimeProvider clock, ILogger<UnitMoveWatch> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        do
        {
            try
            {
                await desk.ApplyDueAsync(stoppingToken);
            }
#pragma warning disable CA1031 // The next look tries again.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                log.LogWarning(failure, "Moves that are due could not be carried out; trying again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
