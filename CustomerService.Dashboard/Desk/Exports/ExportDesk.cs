using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Exports;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk.Exports;

/// <summary>
/// Lists on their way out of the house: asked for with a reason, approved by somebody else where the pack says so, fetched once by
/// whoever asked; every step is journaled first (bank measures, article 9). Sealed cases are in no file, whoever asks.
/// </summary>
public sealed class ExportDesk(
    IDbContextFactory<CustomerServiceDb> databases, Journal journal, Organizations organizations, Sessions sessions, CaseRules rules, DeskSettings settings, ExportRows rows, TimeProvider clock)
{
    public const string Setting = "export-approval";
    public const string UnmaskedOnly = "unmasked";
    public const string Every = "every";
    public const int ShortestReason = 2;

    private const int MostListed = 100;

    /// <summary>Which exports somebody else approves: none, unmasked or every, by the organisation's choice or the pack.</summary>
    public string Approval => settings.Choices.GetValueOrDefault(Setting) ?? rules.Now(clock.GetUtcNow()).Pack.FindSetting(Setting)?.Default.GetString() ?? UnmaskedOnly;

    /// <summary>Those who answer for what leaves the house.</summary>
    public static bool MayDecide(ClaimsPrincipal bearer) => bearer.IsInRole(Roles.HotlineSupervisor) || bearer.IsInRole(Roles.SupervisionOfficer) || bearer.IsInRole(Roles.Executive);

    public static bool MayAsk(ClaimsPrincipal bearer) => DeskAccess.Readers.Any(bearer.IsInRole);

    /// <summary>The reader's own exports and, for those who decide, the others' of their unit; the latest first.</summary>
    public async Task<IReadOnlyList<CaseExport>> ListAsync(ClaimsPrincipal reader, CancellationToken cancellation = default)
    {
        if (!MayAsk(reader)) return [];
        var tree = await organizations.RefreshAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var me = CaseActor.Of(reader).Account;
        var mine = db.CaseExports.AsNoTracking();
        var found = await (MayDecide(reader) ? mine : mine.Where(row => row.AskedBy == me)).OrderByDescending(row => row.AskedMs).Take(MostListed).ToListAsync(cancellation);
        var approval = Approval;
        return [.. found.Where(row => row.AskedBy == me || Access.MayGrant(reader, tree, row.Scope)).Select(row => CaseExport.Of(row, approval))];
    }

    /// <summary>Asks for a file.</summary>
    /// <exception cref="InvalidCaseException">The user may not, or gave no reason.</exception>
    /// <exception cref="JournalUnavailableException">Nothing was kept.</exception>
    public async Task AskAsync(ClaimsPrincipal actor, CaseFilter filter, CaseExportFormat format, bool isUnmasked, string reason, CancellationToken cancellation = default)
    {
        if (!MayAsk(actor) || Access.ScopeOf(actor) is not { } scope || !await sessions.IsStillWelcomeAsync(actor, cancellation)) throw new InvalidCaseException("export", "this user may not export");
        var entry = CaseExportEntry.Of(Guid.NewGuid().ToString("N"), CaseExportStep.Asked, CaseActor.Of(actor), clock.GetUtcNow());
        await journal.AppendAsync([entry with { Filter = filter.Query(), Format = format, IsUnmasked = isUnmasked, Reason = Checked(reason), Scope = scope }], cancellation);
    }

    /// <summary>Says yes or no to somebody else's file.</summary>
    /// <returns>False when there is nothing to decide: not this user's to decide, or decided already.</returns>
    /// <exception cref="InvalidCaseException">A refusal without a reason.</exception>
    public async Task<bool> DecideAsync(ClaimsPrincipal actor, string id, bool isApproved, string? answer, CancellationToken cancellation = default)
    {
        if (!MayDecide(actor) || !await sessions.IsStillWelcomeAsync(actor, cancellation)) return false;
        var tree = await organizations.RefreshAsync(cancellation);
        var (me, now) = (CaseActor.Of(actor), clock.GetUtcNow());
        if (await FindAsync(id, cancellation) is not { } row || row.AskedBy == me.Account || !Access.MayGrant(actor, tree, row.Scope)) return false;
        if (CaseExport.Of(row, Approval).StateAt(now) != CaseExportState.Waiting) return false;
        var step = CaseExportEntry.Of(id, isApproved ? CaseExportStep.Approved : CaseExportStep.Refused, me, now) with { Reason = isApproved ? null : Checked(answer ?? "") };
        return (await journal.AppendAsync([step], cancellation)).Accepted == 1;
    }

    /// <summary>Hands the file to whoever asked for it; that happens once.</summary>
    /// <returns>Null when there is no such file for this user, or it was fetched already.</returns>
    /// <exception cref="InvalidCaseException">It would hold more rows than a file may.</exception>
    public async Task<ExportedFile?> TakeAsync(ClaimsPrincipal actor, string id, CancellationToken cancellation = default)
    {
        if (!MayAsk(actor) || !await sessions.IsStillWelcomeAsync(actor, cancellation)) return null;
        var (me, now) = (CaseActor.Of(actor), clock.GetUtcNow());
        if (await FindAsync(id, cancellation) is not { } row || row.AskedBy != me.Account) return null;
        var export = CaseExport.Of(row, Approval);
        if (export.StateAt(now) != CaseExportState.Ready) return null;
        var table = await rows.ReadAsync(actor, export, now, cancellation);
        if ((await journal.AppendAsync([CaseExportEntry.Of(id, CaseExportStep.Taken, me, now)], cancellation)).Accepted != 1) return null;
        return ExportedFile.Of(table, export, now);
    }

    private async Task<CaseExportRow?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.CaseExports.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation);
    }

    private static string Checked(string reason)
    {
        reason = reason.Trim();
        if (reason.Length is < ShortestReason or > CaseExportEntry.MostReason || reason.Any(char.IsControl)) throw new InvalidCaseException("reason", "is missing");
        return reason;
    }
}
