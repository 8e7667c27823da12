using System.Net;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Dashboard.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk;

/// <summary>The cast of the desk's tests: people with accounts, and cases that a key recorded.</summary>
internal static class DeskPeople
{
    /// <summary>Somebody signed in, with an account of their own.</summary>
    public static async Task<ClaimsPrincipal> PersonAsync(this RunningServer server, string displayName, string unit, params string[] roles)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
        var account = new Account($"person{Guid.NewGuid():N}"[..20], displayName, unit);
        Assert.True((await accounts.CreateAsync(account, "correct horse battery")).Succeeded);
        foreach (var role in roles) Assert.True((await accounts.AddToRoleAsync(account, role)).Succeeded);
        return await scope.ServiceProvider.GetRequiredService<SignInManager<Account>>().CreateUserPrincipalAsync(account);
    }

    /// <summary>Ends every session of somebody's account, as an administrator does.</summary>
    public static async Task CutOffAsync(this RunningServer server, ClaimsPrincipal person)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
        Assert.True((await accounts.UpdateSecurityStampAsync((await accounts.GetUserAsync(person))!)).Succeeded);
    }

    /// <summary>Records a case through the API.</summary>
    /// <returns>Its number.</returns>
    public static async Task<string> RecordAsync(this HttpClient desk, object body)
    {
        using var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var response = await desk.PostAsync(new Uri("/api/v1/complaints", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return (await response.ReadAsync()).GetProperty("number").GetString()!;
    }
}
