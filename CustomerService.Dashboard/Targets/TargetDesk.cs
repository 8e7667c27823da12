using System.Security.Claims;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Targets;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Targets;

/// <summary>
/// Everything that changes a target goes through here: who may is asked anew, the target decides whether it can be, and it is done
/// when the journal has it. What two people do at once is done one after the other.
/// </summary>
public sealed class TargetDesk(TargetRegister targets, PaperDesk papers, PaperAccess access, OrganizationZone zone, TimeProvider clock)
{
    private const int Tries = 5;

    /// <param name="replaces">The version in force that the proposer saw; null for none.</param>
    /// <exception cref="PaperRefusedException">It may not be, or not by this user.</exception>
    /// <exception cref="JournalUnavailableException">Nothing was kept.</exception>
    public Task ProposeAsync(ClaimsPrincipal actor, TargetKey key, double? value, string basis, int? replaces, string? restatement, CancellationToken cancellation = default)
    {
        TargetRules.CheckYear(key.Year);
        return DoAsync(actor, key, (target, at) => target.Propose(value, basis, replaces, IsClosed(key.Year, at), restatement, PaperAccess.By(actor), at), cancellation);
    }

    /// <exception cref="PaperRefusedException">It may not be, or not by this user.</exception>
    /// <exception cref="JournalUnavailableException">Nothing was kept.</exception>
    public Task ApproveAsync(ClaimsPrincipal actor, TargetKey key, int version, CancellationToken cancellation = default) =>
        DoAsync(actor, key, (target, at) => target.Approve(version, PaperAccess.By(actor), at), cancellation);

    /// <exception cref="PaperRefusedException">It may not be, or not by this user.</exception>
    /// <exception cref="JournalUnavailableException">Nothing was kept.</exception>
    public Task DeclineAsync(ClaimsPrincipal actor, TargetKey key, int version, string reason, CancellationToken cancellation = default) =>
        DoAsync(actor, key, (target, at) => target.Decline(version, reason, PaperAccess.By(actor), at), cancellation);

    /// <exception cref="PaperRefusedException">It may not be, or not by this user.</exception>
    /// <exception cref="JournalUnavailableException">Nothing was kept.</exception>
    public Task WithdrawAsync(ClaimsPrincipal actor, TargetKey key, int version, CancellationToken cancellation = default) =>
        DoAsync(actor, key, (target, at) => target.Withdraw(version, PaperAccess.By(actor), at), cancellation);

    /// <summary>Whether a year's targets change by restatement only: once it is over.</summary>
    public bool IsClosed(int year, DateTimeOffset at) => zone.DayOf(at).Year > year;

    private async Task DoAsync(ClaimsPrincipal actor, TargetKey key, Func<Target, DateTimeOffset, PaperEvent> act, CancellationToken cancellation)
    {
        await access.RequireAsync(actor, key.Unit, cancellation);
        for (var tried = 0; tried < Tries; tried++)
        {
            var target = targets.Of(key);
            if (await papers.AppendAsync(key.Subject, target.Sequence, [act(target, clock.GetUtcNow())], cancellation)) return;
        }

        throw new JournalUnavailableException($"Target {key.Subject} changes too fast; try again.");
    }
}
