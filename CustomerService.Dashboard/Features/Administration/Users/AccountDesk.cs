using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Dashboard.Security.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Features.Administration.Users;

/// <summary>
/// What administrators do to accounts. Each verb asks anew whether they may, and happens as a whole or not at all; whatever
/// narrows what an account may do ends its sessions within a minute.
/// </summary>
public sealed class AccountDesk(
    IServiceScopeFactory scopes, Administrators administrators, IOptions<SecuritySettings> settings, TimeProvider clock, ILogger<AccountDesk> log)
{
    public async Task<OneTimePassword> CreateAsync(ClaimsPrincipal actor, AccountForm form)
    {
        var isDemo = Administrators.IsDemo(actor);
        var refusal = administrators.UnknownUnit(form.UnitCode) ?? await administrators.RefusalAsync(actor, form.UnitCode, isDemo);
        if (refusal is not null) return OneTimePassword.Refused(refusal);

        var account = new Account(form.UserName.Trim(), form.DisplayName.Trim(), form.UnitCode, isDemo) { Email = EmailOf(form) };
        account.ExpectNewPassword(OneTimePasswordEnd());
        var password = OneTimePassword.New();
        var result = await InTransactionAsync(async accounts =>
        {
            var created = await accounts.CreateAsync(account, password);
            return created.Succeeded ? await accounts.AddToRolesAsync(account, form.Roles) : created;
        });
        if (!result.Succeeded) return OneTimePassword.Refused(result);
        Note(actor, "created", account);
        return new OneTimePassword(result, password);
    }

    public Task<IdentityResult> EditAsync(ClaimsPrincipal actor, string id, AccountForm form) => ChangeAsync(actor, id, "edited", async (accounts, account) =>
    {
        var refusal = administrators.UnknownUnit(form.UnitCode) ?? await administrators.RefusalAsync(actor, form.UnitCode, account.IsDemo);
        if (refusal is not null) return refusal;

        var roles = await accounts.GetRolesAsync(account);
        var isNarrowed = account.UnitCode != form.UnitCode || !form.Roles.SetEquals(roles);
        account.Rename(form.DisplayName.Trim());
        account.MoveTo(form.UnitCode);
        account.Email = EmailOf(form);
        return await AllAsync(
            () => accounts.UpdateAsync(account),
            () => accounts.RemoveFromRolesAsync(account, roles.Except(form.Roles, StringComparer.Ordinal)),
            () => accounts.AddToRolesAsync(account, form.Roles.Except(roles, StringComparer.Ordinal)),
            () => isNarrowed ? accounts.UpdateSecurityStampAsync(account) : Task.FromResult(IdentityResult.Success));
    });

    public Task<IdentityResult> DisableAsync(ClaimsPrincipal actor, string id) => ChangeAsync(actor, id, "disabled", (accounts, account) =>
    {
        account.Disable();
        return accounts.UpdateSecurityStampAsync(account);
    });

    public Task<IdentityResult> EnableAsync(ClaimsPrincipal actor, string id) => ChangeAsync(actor, id, "enabled", (accounts, account) =>
    {
        account.Enable();
        return accounts.UpdateAsync(account);
    });

    public Task<IdentityResult> UnlockAsync(ClaimsPrincipal actor, string id) => ChangeAsync(actor, id, "unlocked", (accounts, account) => AllAsync(
        () => accounts.SetLockoutEndDateAsync(account, null),
        () => accounts.ResetAccessFailedCountAsync(account)));

    /// <summary>Signs the account out everywhere, within a minute.</summary>
    public Task<IdentityResult> EndSessionsAsync(ClaimsPrincipal actor, string id) =>
        ChangeAsync(actor, id, "ended the sessions of", (accounts, account) => accounts.UpdateSecurityStampAsync(account));

    public Task<IdentityResult> RemoveSecondFactorAsync(ClaimsPrincipal actor, string id) =>
        ChangeAsync(actor, id, "removed the second factor of", (accounts, account) => accounts.RemoveEverySecondFactorAsync(account));

    public async Task<OneTimePassword> ResetPasswordAsync(ClaimsPrincipal actor, string id)
    {
        var password = OneTimePassword.New();
        var result = await ChangeAsync(actor, id, "reset the password of", (accounts, account) =>
        {
            account.ExpectNewPassword(OneTimePasswordEnd());
            return AllAsync(() => accounts.RemovePasswordAsync(account), () => accounts.AddPasswordAsync(account, password));
        });
        return result.Succeeded ? new OneTimePassword(result, password) : OneTimePassword.Refused(result);
    }

    private async Task<IdentityResult> ChangeAsync(
        ClaimsPrincipal actor, string id, string what, Func<AccountDirectory, Account, Task<IdentityResult>> change) => await InTransactionAsync(async accounts =>
    {
        if (await accounts.FindByIdAsync(id) is not { } account) return Administrators.Refused("NotFound");
        if (await administrators.RefusalAsync(actor, account.UnitCode, account.IsDemo) is { } refusal) return refusal;
        if (accounts.GetUserId(actor) == account.Id) return Administrators.Refused("OwnAccount");
        if (account.IsShared) return Administrators.Refused("DemoShared");

        var result = await change(accounts, account);
        if (result.Succeeded) Note(actor, what, account);
        return result;
    });

    private async Task<IdentityResult> InTransactionAsync(Func<AccountDirectory, Task<IdentityResult>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var transaction = await scope.ServiceProvider.GetRequiredService<SecurityDb>().Database.BeginTransactionAsync();
        var result = await work(scope.ServiceProvider.GetRequiredService<AccountDirectory>());
        if (result.Succeeded) await transaction.CommitAsync();
        return result;
    }

    private static async Task<IdentityResult> AllAsync(params Func<Task<IdentityResult>>[] steps)
    {
        foreach (var step in steps)
        {
            if (await step() is { Succeeded: false } failed) return failed;
        }

        return IdentityResult.Success;
    }

    private DateTimeOffset OneTimePasswordEnd() => clock.GetUtcNow() + settings.Value.OneTimePassword;

    private static string? EmailOf(AccountForm form) => string.IsNullOrWhiteSpace(form.Email) ? null : form.Email.Trim();

    private void Note(ClaimsPrincipal actor, string what, Account account) =>
        log.LogInformation("{Administrator} {Change} {Account}", actor.Identity?.Name, what, account.UserName);
}
