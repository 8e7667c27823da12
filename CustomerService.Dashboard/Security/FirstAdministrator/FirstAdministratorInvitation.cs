using CustomerService.Dashboard.Demo;
using CustomerService.Dashboard.Security.Accounts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Security.FirstAdministrator;

/// <summary>
/// When the product starts without any account of its own, prints to the log the one link that makes the first administrator.
/// Whoever reads the log runs the machine, so nobody else can claim the product before its owner does.
/// </summary>
internal sealed class FirstAdministratorInvitation(
    IServiceScopeFactory scopes, FirstAdministratorToken token, IServer server, DemoSettings demo, ILogger<FirstAdministratorInvitation> log)
    : IHostedLifecycleService
{
    public const string Path = "/account/first-administrator";

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (demo.Enabled) return;

        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await accounts.Users.AnyAsync(account => !account.IsDemo, cancellationToken)) return;

        log.LogWarning("No account exists yet. Create the first administrator, once, at {Link}", $"{Address()}{Path}?token={token.Issue()}");
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>An address a browser on this machine can open, though the server may listen on all of them.</summary>
    private string Address()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
        return address
            .Replace("://[::]", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
            .Replace("://+", "://localhost", StringComparison.Ordinal)
            .Replace("://*", "://localhost", StringComparison.Ordinal);
    }
}
