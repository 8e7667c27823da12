using System.Security.Claims;
using CustomerService.Dashboard.Alerts;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Data;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Features.Hotline.Alerts;

/// <summary>
/// What people do with alerts and rules. Each verb asks anew whether the account may, in the unit that what it touches belongs
/// to, and answers with the names of what was wrong; none means done.
/// </summary>
public sealed class AlertDesk(
    IDbContextFactory<CustomerServiceDb> databases, Organizations organizations, Sessions sessions, AlertMonitor monitor, TimeProvider clock, ILogger<AlertDesk> log)
{
    /// <summary>Those who watch the hotline, and administrators.</summary>
    public static bool MayAct(ClaimsPrincipal user) => user.IsInRole(Roles.HotlineSupervisor) || user.IsInRole(Roles.Administrator);

    public async Task<IReadOnlyList<string>> AddAsync(ClaimsPrincipal user, string unit, AlertTerms terms)
    {
        if (!await MayAsync(user, unit)) return ["NotAllowed"];
        if (terms.Faults().ToList() is { Count: > 0 } faults) return faults;
        await using var db = await databases.CreateDbContextAsync();
        db.Add(new AlertRule(unit, terms));
        await db.SaveChangesAsync();
        monitor.Refresh();
        log.LogInformation("{User} added an alert rule on {Measure} to {Unit}", user.Identity?.Name, terms.Measure, unit);
        return [];
    }

    /// <summary>Adds those of the <see cref="StandardRules"/> that the unit does not have.</summary>
    public async Task<IReadOnlyList<string>> AddStandardAsync(ClaimsPrincipal user, string unit)
    {
        if (!await MayAsync(user, unit)) return ["NotAllowed"];
        await using var db = await databases.CreateDbContextAsync();
        var has = await db.AlertRules.Where(rule => rule.Unit == unit).ToListAsync();
        var missing = StandardRules.All.Where(terms => !has.Exists(rule => rule.Terms.WatchesTheSameAs(terms))).ToList();
        if (missing.Count == 0) return ["NothingMissing"];
        db.AddRange(missing.Select(terms => new AlertRule(unit, terms)));
        await db.SaveChangesAsync();
        monitor.Refresh();
        return [];
    }

    public async Task<IReadOnlyList<string>> ReviseAsync(ClaimsPrincipal user, int id, AlertTerms terms)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.AlertRules.SingleOrDefaultAsync(rule => rule.Id == id) is not { } rule || !await MayAsync(user, rule.Unit)) return ["NotAllowed"];
        if (terms.Faults().ToList() is { Count: > 0 } faults) return faults;
        rule.Revise(terms);
        await db.SaveChangesAsync();
        monitor.Refresh();
        log.LogInformation("{User} revised the alert rule {Rule} of {Unit}", user.Identity?.Name, id, rule.Unit);
        return [];
    }

    public async Task<IReadOnlyList<string>> RemoveAsync(ClaimsPrincipal user, int id)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.AlertRules.SingleOrDefaultAsync(rule => rule.Id == id) is not { } rule || !await MayAsync(user, rule.Unit)) return ["NotAllowed"];
        db.Remove(rule);
        await db.SaveChangesAsync();
        monitor.Refresh();
        log.LogInformation("{User} removed the alert rule {Rule} of {Unit}", user.Identity?.Name, id, rule.Unit);
        return [];
    }

    public async Task<IReadOnlyList<string>> AcknowledgeAsync(ClaimsPrincipal user, Guid id, string? note)
    {
        if (note?.Trim().Length > Alert.MaxNoteLength) return ["NoteTooLong"];
        await using var db = await databases.CreateDbContextAsync();
        if (await db.Alerts.AsNoTracking().SingleOrDefaultAsync(alert => alert.Id == id) is not { } alert || !await MayAsync(user, alert.Unit)) return ["NotAllowed"];
        var (by, now) = (user.Identity!.Name!, clock.GetUtcNow());
        var said = string.IsNullOrWhiteSpace(note) ? null : note.Trim();

        // Of two who press at once, the first one's name stays.
        var changed = await db.Alerts.Where(row => row.Id == id && row.AcknowledgedBy == null).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.AcknowledgedBy, by).SetProperty(row => row.AcknowledgedAt, now).SetProperty(row => row.Note, said));
        if (changed == 0) return ["AcknowledgedAlready"];
        monitor.Refresh();
        log.LogInformation("{User} acknowledged the alert {Alert}", by, id);
        return [];
    }

    internal async Task<bool> MayAsync(ClaimsPrincipal user, string unit)
    {
        var tree = await organizations.RefreshAsync();
        return MayAct(user) && Access.MaySee(user, tree, unit) && await sessions.IsStillWelcomeAsync(user);
    }
}
