using System.Security.Claims;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Features.Administration.Units;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Organization.Moves;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Features.Administration.Queues;

/// <summary>
/// What administrators do with queues within their own unit. Each verb asks anew whether they may, and answers null, or the
/// name of the refusal in the texts.
/// </summary>
public sealed class QueueDesk(Organizations organizations, UnitMoveDesk moves, Administrators administrators, ILogger<QueueDesk> log)
{
    public async Task<string?> AddAsync(ClaimsPrincipal actor, QueueForm form)
    {
        var tree = await organizations.RefreshAsync();
        if ((Fault(form, tree) ?? await administrators.MayChangeAsync(actor, form.Unit)) is { } refusal) return refusal;
        if (tree.Queue(form.Code.Trim()) is not null) return "CodeTaken";

        await organizations.ChangeAsync(async db =>
            db.Queues.Add(new CallQueue(form.Code.Trim(), form.Name.Trim(), await db.Units.SingleAsync(unit => unit.Code == form.Unit))));
        log.LogInformation("{Administrator} added the queue {Queue} to {Unit}", actor.Identity?.Name, form.Code, form.Unit);
        return null;
    }

    /// <summary>Renames a queue and gives it to another unit from a day on, as far as it differs; its past stays with the unit it belonged to.</summary>
    public async Task<string?> ChangeAsync(ClaimsPrincipal actor, QueueForm form)
    {
        var tree = await organizations.RefreshAsync();
        if (tree.Queue(form.Code) is not { } queue) return "UnknownQueue";
        if ((Fault(form, tree) ?? await administrators.MayChangeAsync(actor, queue.Unit.Code) ?? await administrators.MayChangeAsync(actor, form.Unit)) is { } refusal)
            return refusal;

        await organizations.ChangeAsync(async db =>
        {
            var stored = await db.Queues.SingleAsync(candidate => candidate.Code == form.Code);
            stored.Rename(form.Name.Trim());
        });
        if (queue.Unit.Code != form.Unit)
        {
            var from = form.From is { } day ? DateOnly.FromDateTime(day) : (DateOnly?)null;
            if (await moves.MoveQueueAsync(CaseActor.Of(actor), form.Code, form.Unit, from) is { } fault and not MoveFault.NoMove) return fault == MoveFault.UnknownQueue ? "UnknownQueue" : "UnknownUnit";
        }

        log.LogInformation("{Administrator} changed the queue {Queue}", actor.Identity?.Name, form.Code);
        return null;
    }

    private static string? Fault(QueueForm form, OrganizationTree tree)
    {
        if (form.Code.Trim().Length is 0 or > CallQueue.MaxCodeLength) return "CodeMissing";
        if (form.Name.Trim().Length is 0 or > OrgUnit.MaxNameLength) return "NameMissing";
        return tree.Unit(form.Unit) is null ? "UnknownUnit" : null;
    }
}
