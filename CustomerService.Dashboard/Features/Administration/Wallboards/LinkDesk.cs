using System.Security.Claims;
using CustomerService.Dashboard.Features.Administration.Keys;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Keys;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Identity;

namespace CustomerService.Dashboard.Features.Administration.Wallboards;

/// <summary>
/// What administrators do with the links of wallboards within their own unit. A link is a key that may only watch; each verb asks
/// anew whether they may.
/// </summary>
public sealed class LinkDesk(ApiKeys keys, Administrators administrators, OrganizationZone zone, TimeProvider clock, ILogger<LinkDesk> log)
{
    /// <summary>The links that reach into units the reader manages, the newest first.</summary>
    public async Task<IReadOnlyList<ApiKeyRow>> ListAsync(ClaimsPrincipal reader)
    {
        var all = await keys.ListAsync();
        return [.. all.Where(link => link.MayOnlyWatch && Access.MayGrant(reader, administrators.Tree, link.UnitCode))];
    }

    public async Task<KeyOutcome> IssueAsync(ClaimsPrincipal actor, LinkForm form)
    {
        var isDemo = Administrators.IsDemo(actor);
        var expiresAt = form.LastDay is { } day ? zone.StartOf(DateOnly.FromDateTime(day).AddDays(1)) : (DateTimeOffset?)null;
        var refusal = Fault(form, expiresAt)
            ?? administrators.UnknownUnit(form.UnitCode)
            ?? await administrators.RefusalAsync(actor, form.UnitCode, isDemo);
        if (refusal is not null) return new KeyOutcome(refusal, null);

        var link = await keys.CreateAsync(form.Name, [ApiScopes.Watch], form.UnitCode, actor.Identity?.Name ?? "", isDemo, expiresAt);
        log.LogInformation("{Administrator} issued the wallboard link {Key} for {Unit}", actor.Identity?.Name, link.Id, form.UnitCode);
        return new KeyOutcome(IdentityResult.Success, link);
    }

    public async Task<IdentityResult> RevokeAsync(ClaimsPrincipal actor, string id)
    {
        if ((await keys.ListAsync()).FirstOrDefault(link => link.MayOnlyWatch && link.Id == id) is not { } row) return Administrators.Refused("NotFound");
        if (await administrators.RefusalAsync(actor, row.UnitCode, row.IsDemo) is { } refusal) return refusal;

        await keys.RevokeAsync(id);
        log.LogInformation("{Administrator} revoked the wallboard link {Key}", actor.Identity?.Name, id);
        return IdentityResult.Success;
    }

    private IdentityResult? Fault(LinkForm form, DateTimeOffset? expiresAt)
    {
        if (form.Name.Trim().Length is 0 or > ApiKey.MaxNameLength) return Administrators.Refused("NameMissing");
        return expiresAt <= clock.GetUtcNow() ? Administrators.Refused("ExpiryPast") : null;
    }
}
