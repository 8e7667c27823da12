using CustomerService.Dashboard.Demo;
using CustomerService.Dashboard.Security.Data;
using CustomerService.Dashboard.Security.Demo;

namespace CustomerService.Dashboard.Security;

/// <summary>Before the first request is taken: the tables are of this version, and the demo's people are there when it is on.</summary>
internal sealed class SecurityPreparation(IServiceProvider services, DemoSettings demo) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await services.MigrateSecurityAsync(cancellationToken);
        if (!demo.Enabled) return;

        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoAccounts>().SeedAsync();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
