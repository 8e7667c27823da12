using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Dashboard.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Administration;

/// <summary>The running product, with administrators who act on its accounts and keys.</summary>
public sealed class Office : IAsyncLifetime
{
    public const string Password = "correct horse battery";

    public RunningServer Server { get; } = new();

    public ValueTask InitializeAsync() => Server.InitializeAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    public T Get<T>()
        where T : notnull => Server.Services.GetRequiredService<T>();

    public async Task<Account> AddAsync(string unit, string? role = null, bool isDemo = false)
    {
        await using var scope = Server.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
        var account = new Account($"person{Guid.NewGuid():N}"[..20], "Qin Yue", unit, isDemo);
        Assert.True((await accounts.CreateAsync(account, Password)).Succeeded);
        if (role is not null) Assert.True((await accounts.AddToRoleAsync(account, role)).Succeeded);
        return account;
    }

    /// <summary>Someone signed in as an administrator of the unit.</summary>
    public async Task<ClaimsPrincipal> AdministratorAsync(string unit, bool isDemo = false) =>
        await SignedInAsync(await AddAsync(unit, Roles.Administrator, isDemo));

    public async Task<ClaimsPrincipal> SignedInAsync(Account account)
    {
        await using var scope = Server.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AccountSignIn>().CreateUserPrincipalAsync(account);
    }

    /// <summary>The account as the database has it now.</summary>
    public async Task<T> ReadAsync<T>(string id, Func<AccountDirectory, Account, Task<T>> read)
    {
        await using var scope = Server.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
        return await read(accounts, (await accounts.FindByIdAsync(id))!);
    }
}
