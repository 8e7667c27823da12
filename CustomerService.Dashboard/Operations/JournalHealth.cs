using CustomerService.Dashboard.Intake;
using CustomerService.Dashboard.Live;
using CustomerService.Domain.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CustomerService.Dashboard.Operations;

/// <summary>
/// Ready means: the tables are of this version, the board is built, and the journal can be written. After an append failed
/// it is not, for a while; then a small write of the probe's own decides whether senders should try again.
/// </summary>
internal sealed class JournalHealth(JournalStartup startup, EventIntake intake, IDbContextFactory<CustomerServiceDb> databases, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!startup.IsDone) return HealthCheckResult.Unhealthy("The journal is not open yet.");
        if (intake.FailedAt is { } failed && clock.GetUtcNow() - failed < Pause) return HealthCheckResult.Unhealthy("The journal could not be written a moment ago.");
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            if (intake.FailedAt is not null) await db.States.ExecuteUpdateAsync(set => set.SetProperty(state => state.OrganizationVersion, state => state.OrganizationVersion), cancellationToken);
            else await db.States.AnyAsync(cancellationToken);
            return HealthCheckResult.Healthy("The journal can be written.");
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The journal cannot be written.", cause);
        }
    }
}
