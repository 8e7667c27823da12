using System.Security.Claims;
using CustomerService.Dashboard.Demo;
using CustomerService.Dashboard.Security.Accounts;
using Microsoft.AspNetCore.Identity;

namespace CustomerService.Dashboard.Subscriptions;

/// <summary>
/// Who a person is now that once asked for something to be sent: what leaves without anybody signing in is still read with that
/// person's present scope, and stops when the account does.
/// </summary>
public sealed class Subscribers(IServiceScopeFactory scopes, DemoSettings demo)
{
    /// <returns>Null when the account is gone or disabled, or a demo's while the demo is off.</returns>
    public async Task<ClaimsPrincipal?> FindAsync(string userName)
    {
        await using var scope = scopes.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<AccountDirectory>().FindByNameAsync(userName);
        if (account is null or { IsDisabled: true } || (account.IsDemo && !demo.Enabled)) return null;
        return await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account);
    }
}
