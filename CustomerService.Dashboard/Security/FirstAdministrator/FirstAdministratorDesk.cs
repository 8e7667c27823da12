using CustomerService.Dashboard.Security.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Security.FirstAdministrator;

/// <summary>Makes the first administrator, for whoever holds the one-time link.</summary>
public sealed class FirstAdministratorDesk(FirstAdministratorToken token, AccountDirectory accounts)
{
    public bool IsInvited(string? presented) => token.IsValid(presented);

    /// <summary>
    /// Makes the account an administrator and spends the link. What Identity refuses (a weak password, say) leaves the link as
    /// good as it was; a link already spent, or an account made meanwhile, gives null.
    /// </summary>
    public async Task<IdentityResult?> CreateAsync(string? presented, Account account, string password)
    {
        if (!token.TrySpend(presented)) return null;
        if (await accounts.Users.AnyAsync(other => !other.IsDemo)) return null;

        var result = await accounts.CreateAsync(account, password);
        if (result.Succeeded) result = await accounts.AddToRoleAsync(account, Roles.Administrator);
        if (!result.Succeeded) token.Restore(presented);
        return result;
    }
}
