using CustomerService.Dashboard.Security.Accounts;
using Microsoft.AspNetCore.Identity;

namespace CustomerService.Dashboard.Security.Demo;

/// <summary>
/// Makes the demo's accounts. They have no password: the sign-in page lists them, one press each, and only while the demo is
/// on. With the demo off <see cref="AccountSignIn"/> refuses them, though their rows may remain.
/// </summary>
public sealed class DemoAccounts(UserManager<Account> accounts)
{
    public async Task SeedAsync()
    {
        foreach (var person in DemoPerson.All.Concat(DemoPerson.Colleagues))
        {
            if (await accounts.FindByNameAsync(person.UserName) is not null) continue;

            var account = new Account(person.UserName, $"{person.ChineseName} {person.EnglishName}", person.UnitCode, isDemo: true);
            Require(await accounts.CreateAsync(account), person);
            Require(await accounts.AddToRoleAsync(account, person.Role), person);
        }
    }

    private static void Require(IdentityResult result, DemoPerson person)
    {
        if (result.Succeeded) return;
        throw new InvalidOperationException($"The demo account {person.UserName} could not be made: {string.Join(", ", result.Errors.Select(e => e.Code))}");
    }
}
