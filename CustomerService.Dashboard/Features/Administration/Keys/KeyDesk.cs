using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Keys;
using Microsoft.AspNetCore.Identity;

namespace CustomerService.Dashboard.Features.Administration.Keys;

/// <summary>What administrators do with API keys within their own unit. Each verb asks anew whether they may.</summary>
public sealed class KeyDesk(ApiKeys keys, Administrators administrators, ILogger<KeyDesk> log)
{
    /// <summary>The keys that reach into units the reader manages, the newest first.</summary>
    public async Task<IReadOnlyList<ApiKeyRow>> ListAsync(ClaimsPrincipal reader)
    {
        var all = await keys.ListAsync();
        return [.. all.Where(key => !key.MayOnlyWatch && Access.MayGrant(reader, administrators.Tree, key.UnitCode))];
    }

    public async Task<KeyOutcome> CreateAsync(ClaimsPrincipal actor, KeyForm form)
    {
        var isDemo = Administrators.IsDemo(actor);
        var refusal = Fault(form)
            ?? administrators.UnknownUnit(form.UnitCode)
            ?? await administrators.RefusalAsync(actor, form.UnitCode, isDemo);
        if (refusal is not null) return new KeyOutcome(refusal, null);

        var key = await keys.CreateAsync(form.Name, form.Scopes, form.UnitCode, actor.Identity?.Name ?? "", isDemo);
        log.LogInformation("{Administrator} created the API key {Key} ({Scopes}) for {Unit}", actor.Identity?.Name, key.Id, string.Join(' ', form.Scopes), form.UnitCode);
        return new KeyOutcome(IdentityResult.Success, key);
    }

    public async Task<IdentityResult> RevokeAsync(ClaimsPrincipal actor, string id)
    {
        if ((await keys.ListAsync()).FirstOrDefault(key => !key.MayOnlyWatch && key.Id == id) is not { } row) return Administrators.Refused("NotFound");
        if (await administrators.RefusalAsync(actor, row.UnitCode, row.IsDemo) is { } refusal) return refusal;

        await keys.RevokeAsync(id);
        log.LogInformation("{Administrator} revoked the API key {Key}", actor.Identity?.Name, id);
        return IdentityResult.Success;
    }

    private static IdentityResult? Fault(KeyForm form)
    {
        if (form.Name.Trim().Length is 0 or > ApiKey.MaxNameLength) return Administrators.Refused("NameMissing");
        return form.Scopes.Count == 0 ? Administrators.Refused("ScopeMissing") : null;
    }
}
