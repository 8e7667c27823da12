using CustomerService.Dashboard.Intake;
using CustomerService.Dashboard.Live;
using CustomerService.Domain.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CustomerService.Dashboard.Operations;

/// <summary>
/// Ready means: the tables are of this version, the board is built, and the journal can be written. A write of its own is
/// tried only after an append failed, so that the probe costs nothing while all is well and notices when space is back.
/// </summary>
internal sealed class JournalHealth(JournalStartup startup, EventIntake intake, IDbContextFactory<CustomerServiceDb> databases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!startup.IsDone) return HealthCheckResult.Unhealthy("The journal is not open yet.");
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            if (intake.IsFailing) await db.States.ExecuteUpdateAsync(set => set.SetProperty(state => state.OrganizationVersion, state => state.OrganizationVersion), cancellationToken);
            else await db.States.AnyAsync(cancellationToken);
            return HealthCheckResult.Healthy("The journal can be written.");
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The journal cannot be written.", cause);
        }
    }
}
