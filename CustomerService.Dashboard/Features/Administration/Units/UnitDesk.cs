using System.Security.Claims;
using CustomerService.Dashboard.Desk;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Organization.Moves;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Features.Administration.Units;

/// <summary>
/// What administrators do with units within their own. Each verb asks anew whether they may, and answers null, or the name of
/// the refusal in the texts.
/// </summary>
public sealed class UnitDesk(Organizations organizations, UnitMoveDesk moves, Administrators administrators, ILogger<UnitDesk> log)
{
    /// <summary>Adds a unit.</summary>
    public async Task<string?> AddAsync(ClaimsPrincipal actor, UnitForm form)
    {
        var tree = await organizations.RefreshAsync();
        if ((Fault(form) ?? await administrators.MayChangeAsync(actor, form.Parent)) is { } refusal) return refusal;
        if (tree.Unit(form.Code) is not null) return "CodeTaken";

        await organizations.ChangeAsync(async db =>
        {
            var parent = form.Parent is null ? null : await db.Units.SingleAsync(unit => unit.Code == form.Parent);
            db.Units.Add(new OrgUnit(form.Code.Trim(), form.Name.Trim(), form.Kind, parent));
        });
        log.LogInformation("{Administrator} added the unit {Unit}", actor.Identity?.Name, form.Code);
        return null;
    }

    /// <summary>Renames, reclassifies and moves a unit, as far as it differs.</summary>
    public async Task<string?> ChangeAsync(ClaimsPrincipal actor, UnitForm form)
    {
        var tree = await organizations.RefreshAsync();
        if (tree.Unit(form.Code) is not { } unit) return "UnknownUnit";
        if ((Fault(form) ?? await administrators.MayChangeAsync(actor, form.Code)) is { } refusal) return refusal;
        if (form.Parent != unit.Parent?.Code)
        {
            // Whoever moves a unit must be in charge of both places; nobody moves the unit that is their own.
            if (form.Parent is not null && tree.IsWithin(form.Parent, form.Code)) return "UnderItself";
            if (await administrators.MayChangeAsync(actor, unit.Parent?.Code) is { } here) return here;
            if (await administrators.MayChangeAsync(actor, form.Parent) is { } there) return there;
        }

        await organizations.ChangeAsync(async db =>
        {
            var stored = await db.Units.SingleAsync(candidate => candidate.Code == form.Code);
            stored.Rename(form.Name.Trim());
            stored.Reclassify(form.Kind);
        });
        if (form.Parent != unit.Parent?.Code)
        {
            var from = form.From is { } day ? DateOnly.FromDateTime(day) : (DateOnly?)null;
            if (await moves.MoveAsync(CaseActor.Of(actor), form.Code, form.Parent, from) is { } fault and not MoveFault.NoMove) return fault == MoveFault.UnderItself ? "UnderItself" : "UnknownUnit";
        }

        log.LogInformation("{Administrator} changed the unit {Unit}", actor.Identity?.Name, form.Code);
        return null;
    }

    private string? Fault(UnitForm form)
    {
        if (form.Code.Trim().Length is 0 or > OrgUnit.MaxCodeLength) return "CodeMissing";
        if (form.Name.Trim().Length is 0 or > OrgUnit.MaxNameLength) return "NameMissing";
        if (form.Kind.Trim().Length is 0 or > OrgUnit.MaxCodeLength) return "KindMissing";
        return form.Parent is not null && organizations.Current.Unit(form.Parent) is null ? "UnknownUnit" : null;
    }
}
