using System.Security.Claims;
using CustomerService.Dashboard.Security;
using Microsoft.AspNetCore.Identity;

namespace CustomerService.Dashboard.Features.Administration.Sources;

/// <summary>
/// What administrators do when a source was used first by the wrong unit. Whoever takes a source from a unit, or gives it to one,
/// must administer that unit; each verb asks anew.
/// </summary>
public sealed class SourceDesk(SourceRegister register, Administrators administrators, ILogger<SourceDesk> log)
{
    /// <summary>The sources that belong to units the reader manages, and those that belong to nobody yet.</summary>
    public async Task<IReadOnlyList<OwnedSource>> ListAsync(ClaimsPrincipal reader) =>
        [.. (await register.ListAsync()).Where(source => source.Owner is null || Access.MayGrant(reader, administrators.Tree, source.Owner))];

    /// <summary>From now on whoever uses it next owns it.</summary>
    public Task<IdentityResult> ReleaseAsync(ClaimsPrincipal actor, string source) => ChangeAsync(actor, source, owner: null);

    public async Task<IdentityResult> AssignAsync(ClaimsPrincipal actor, string source, string owner) =>
        administrators.UnknownUnit(owner) ?? await administrators.RefusalAsync(actor, owner, isDemo: false) ?? await ChangeAsync(actor, source, owner);

    private async Task<IdentityResult> ChangeAsync(ClaimsPrincipal actor, string source, string? owner)
    {
        if ((await register.ListAsync()).FirstOrDefault(known => known.Name == source) is not { } row) return Administrators.Refused("NotFound");
        var scope = row.Owner ?? owner ?? Access.ScopeOf(actor) ?? "";
        if (await administrators.RefusalAsync(actor, scope, isDemo: false) is { } refusal) return refusal;
        var by = actor.Identity?.Name ?? "";
        await register.AssignAsync(source, owner, by);
        log.LogInformation("{Administrator} gave the source {Source} of {Before} to {Owner}", by, source, row.Owner, owner ?? "whoever uses it next");
        return IdentityResult.Success;
    }
}
