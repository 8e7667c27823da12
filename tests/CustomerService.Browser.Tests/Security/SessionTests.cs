using CustomerService.Dashboard.Security.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Browser.Tests.Security;

public sealed class SessionTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task LivePage_ItsAccountDisabled_LeadsToSignInWithinAMinute()
    {
        await using var visitor = await chromium.VisitAsync(site);
        var page = await visitor.SignInAsync("/admin/users");
        await page.WaitForSelectorAsync("td");

        await DisableAsync();

        await page.WaitForURLAsync("**/account/sign-in?returnUrl=*", new() { Timeout = 60_000 });
    }

    private async Task DisableAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
        var account = (await accounts.FindByNameAsync(Site.UserName))!;
        account.Disable();
        await accounts.UpdateAsync(account);
    }
}
