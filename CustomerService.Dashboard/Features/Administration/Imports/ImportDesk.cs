using System.Security.Claims;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Features.Administration.Units;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Data;
using CustomerService.Domain.Figures.Given;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Features.Administration.Imports;

/// <summary>
/// Imports units and queues by page: first to look at, then for real, both by the same path; a whole file in one transaction,
/// or nothing of it. Whatever the file touches must lie within the administrator's own unit.
/// </summary>
public sealed class ImportDesk(OrganizationImport import, TotalsImport totals, Organizations organizations, Administrators administrators, ILogger<ImportDesk> log)
{
    /// <summary>Larger files go through the command line.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    /// <param name="from">The first day of known units under their new parents; today when null.</param>
    public Task<ImportPreview> PreviewAsync(ClaimsPrincipal actor, ImportKind kind, Stream csv, DateOnly? from = null) => RunAsync(actor, kind, csv, from, carryOut: false);

    /// <param name="from">The first day of known units under their new parents; today when null.</param>
    public async Task<ImportPreview> ImportAsync(ClaimsPrincipal actor, ImportKind kind, Stream csv, DateOnly? from = null)
    {
        var done = await RunAsync(actor, kind, csv, from, carryOut: true);
        if (done.MayBeCarriedOut)
            log.LogInformation("{Administrator} imported {Kind}: {Added} new, {Changed} changed", actor.Identity?.Name, kind, done.Added.Count, done.Changed.Count);
        return done;
    }

    private async Task<ImportPreview> RunAsync(ClaimsPrincipal actor, ImportKind kind, Stream csv, DateOnly? from, bool carryOut)
    {
        var tree = await organizations.RefreshAsync();
        if (Access.ScopeOf(actor) is not { } scope) return ImportPreview.Refused("OutsideUnit");
        if (await administrators.MayChangeAsync(actor, scope) is { } refusal) return ImportPreview.Refused(refusal);
        if (kind == ImportKind.Totals)
        {
            var told = await totals.RunAsync(CaseActor.Of(actor), csv, "CSV", scope == Access.WholeOrganization ? null : scope, carryOut);
            return new ImportPreview(told.Count, [.. told.Added.Select(total => total.ToString())], [.. told.Changed.Select(total => total.ToString())], told.Problems);
        }

        ImportPreview? preview = null;
        var outcome = kind == ImportKind.Units ? await import.ImportUnitsAsync(csv, Review, CaseActor.Of(actor), from) : await import.ImportQueuesAsync(csv, Review, CaseActor.Of(actor), from);
        return preview is null or { Refusal: null } ? new ImportPreview(outcome.Count, preview?.Added ?? [], preview?.Changed ?? [], outcome.Problems) : preview;

        bool Review(CustomerServiceDb db)
        {
            var isWithin = scope == Access.WholeOrganization || IsWithin(db, tree, scope);
            preview = !isWithin ? ImportPreview.Refused("OutsideUnit")
                : kind == ImportKind.Units ? Changes<OrgUnit>(db, unit => $"{unit.Name} ({unit.Code})")
                : Changes<CallQueue>(db, queue => $"{queue.Name} ({queue.Code})");
            return carryOut && preview.MayBeCarriedOut;
        }
    }

    private static ImportPreview Changes<T>(CustomerServiceDb db, Func<T, string> name) where T : class
    {
        var entries = db.ChangeTracker.Entries<T>().ToList();
        List<string> In(EntityState state) => [.. entries.Where(entry => entry.State == state).Select(entry => name(entry.Entity))];
        return new ImportPreview(entries.Count, In(EntityState.Added), In(EntityState.Modified), []);
    }

    /// <summary>Whether everything that the file adds or changes is, and was, under the scope's unit; that unit itself stays in its place.</summary>
    private static bool IsWithin(CustomerServiceDb db, OrganizationTree tree, string scope)
    {
        var units = db.ChangeTracker.Entries<OrgUnit>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList();
        var queues = db.ChangeTracker.Entries<CallQueue>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList();
        return units.All(entry => LiesUnder(entry.Entity)
                && (entry.State == EntityState.Added || (tree.IsWithin(entry.Entity.Code, scope) && !(entry.Entity.Code == scope && entry.Property(unit => unit.ParentId).IsModified))))
            && queues.All(entry => LiesUnder(entry.Entity.Unit) && (entry.State == EntityState.Added || tree.IsWithin(tree.Queue(entry.Entity.Code)?.Unit.Code, scope)));

        bool LiesUnder(OrgUnit? unit)
        {
            while (unit is not null && unit.Code != scope) unit = unit.Parent;
            return unit is not null;
        }
    }
}
