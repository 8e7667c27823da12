using CustomerService.Dashboard.Demo;
using CustomerService.Dashboard.Security.Accounts;

namespace CustomerService.Dashboard.Alerts.Delivery;

/// <summary>The officers' own mail addresses, as their accounts have them now.</summary>
public sealed class OfficerAddresses(IServiceScopeFactory scopes, DemoSettings demo)
{
    /// <returns>Null when the account has none, is gone or disabled, or is a demo's while the demo is off.</returns>
    public async Task<string?> FindAsync(string userName)
    {
        await using var scope = scopes.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<AccountDirectory>().FindByNameAsync(userName);
        return account is null or { IsDisabled: true } or { Email: null or "" } || (account.IsDemo && !demo.Enabled) ? null : account.Email;
    }
}
