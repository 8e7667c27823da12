using System.Security.Claims;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Periods;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Features.Periods;

/// <summary>What executives do with periods; whether they may is asked anew each time.</summary>
public sealed class PeriodActs(PeriodDesk desk, Organizations organizations, Sessions sessions)
{
    /// <returns>Null when this user may not.</returns>
    public async Task<PeriodOutcome?> CloseAsync(ClaimsPrincipal actor, string unit, ReportingPeriod period, CancellationToken cancellation = default) =>
        await MayAsync(actor, unit, cancellation) ? await desk.CloseAsync(CaseActor.Of(actor), unit, period, cancellation) : null;

    /// <returns>Null when this user may not.</returns>
    public async Task<PeriodOutcome?> RestateAsync(ClaimsPrincipal actor, string unit, ReportingPeriod period, string? reason, CancellationToken cancellation = default) =>
        await MayAsync(actor, unit, cancellation) ? await desk.RestateAsync(CaseActor.Of(actor), unit, period, reason, cancellation) : null;

    private async Task<bool> MayAsync(ClaimsPrincipal actor, string unit, CancellationToken cancellation) =>
        PeriodAccess.MaySign(actor) && Access.MaySee(actor, await organizations.RefreshAsync(cancellation), unit) && await sessions.IsStillWelcomeAsync(actor, cancellation);
}
