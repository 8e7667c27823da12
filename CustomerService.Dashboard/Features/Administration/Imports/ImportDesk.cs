using System.Security.Claims;
using CustomerService.Dashboard.Features.Administration.Units;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Import;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Features.Administration.Imports;

/// <summary>
/// Imports units and queues by page: first to look at, then for real, both by the same path; a whole file in one transaction,
/// or nothing of it. Whatever the file touches must lie within the administrator's own unit.
/// </summary>
public sealed class ImportDesk(Organizations organizations, Administrators administrators, ILogger<ImportDesk> log)
{
    /// <summary>Larger files go through the command line.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    public Task<ImportPreview> PreviewAsync(ClaimsPrincipal actor, ImportKind kind, Stream csv) => RunAsync(actor, kind, csv, carryOut: false);

    public async Task<ImportPreview> ImportAsync(ClaimsPrincipal actor, ImportKind kind, Stream csv)
    {
        var done = await RunAsync(actor, kind, csv, carryOut: true);
        if (done.MayBeCarriedOut)
            log.LogInformation("{Administrator} imported {Kind}: {Added} new, {Changed} changed", actor.Identity?.Name, kind, done.Added.Count, done.Changed.Count);
        return done;
    }

    private async Task<ImportPreview> RunAsync(ClaimsPrincipal actor, ImportKind kind, Stream csv, bool carryOut)
    {
        var tree = await organizations.RefreshAsync();
        if (Access.ScopeOf(actor) is not { } scope) return ImportPreview.Refused("OutsideUnit");
        if (await administrators.MayChangeAsync(actor, scope) is { } refusal) return ImportPreview.Refused(refusal);
        var preview = ImportPreview.Refused("OutsideUnit");
        try
        {
            await organizations.ChangeAsync(async db =>
            {
                preview = kind == ImportKind.Units ? await UnitsAsync(db, csv) : await QueuesAsync(db, csv);
                if (scope != Access.WholeOrganization && !IsWithin(db, tree, scope)) preview = ImportPreview.Refused("OutsideUnit");
                if (!carryOut || !preview.MayBeCarriedOut) throw new NothingChangedException();
            });
        }
        catch (NothingChangedException)
        {
            // The preview says why.
        }

        return preview;
    }

    private static async Task<ImportPreview> UnitsAsync(CustomerServiceDb db, Stream csv)
    {
        var plan = OrganizationPlan.Read(csv, await db.Units.ToListAsync());
        if (plan.Problems.Count > 0) return new ImportPreview(plan.Count, [], [], plan.Problems);
        db.AddRange(plan.Apply());
        return Changes<OrgUnit>(db, plan.Count, plan.Problems, unit => $"{unit.Name} ({unit.Code})");
    }

    private static async Task<ImportPreview> QueuesAsync(CustomerServiceDb db, Stream csv)
    {
        var plan = QueuePlan.Read(csv, await db.Units.ToListAsync(), await db.Queues.ToListAsync());
        if (plan.Problems.Count > 0) return new ImportPreview(plan.Count, [], [], plan.Problems);
        db.AddRange(plan.Apply());
        return Changes<CallQueue>(db, plan.Count, plan.Problems, queue => $"{queue.Name} ({queue.Code})");
    }

    private static ImportPreview Changes<T>(CustomerServiceDb db, int count, IReadOnlyList<ImportProblem> problems, Func<T, string> name) where T : class
    {
        var entries = db.ChangeTracker.Entries<T>().ToList();
        List<string> In(EntityState state) => [.. entries.Where(entry => entry.State == state).Select(entry => name(entry.Entity))];
        return new ImportPreview(count, In(EntityState.Added), In(EntityState.Modified), problems);
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

    private sealed class NothingChangedException : Exception;
}
