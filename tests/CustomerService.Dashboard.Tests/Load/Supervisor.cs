using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Load.Circuits;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Load;

/// <summary>Who looks at the head office's board while a load is on it.</summary>
internal static class Supervisor
{
    private const string Password = "correct horse battery";

    public static Task<Person> SignInAsync(RunningServer server) => SignInAsync(server, "load", Roles.HotlineSupervisor);

    public static async Task<Person> SignInAsync(RunningServer server, string name, string role)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
        var account = new Account(name, name, "head");
        Assert.True((await accounts.CreateAsync(account, Password)).Succeeded);
        Assert.True((await accounts.AddToRoleAsync(account, role)).Succeeded);
        return await Person.SignInAsync(server.Address, name, Password);
    }
}
