using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CustomerService.Browser.Tests;

/// <summary>The whole product on a real socket with data of its own, one account, and no demo; it can be restarted in place.</summary>
public sealed class Site : IAsyncLifetime
{
    public const string UserName = "zhao.lin";
    public const string Password = "correct horse battery";

    private readonly string folder = Directory.CreateTempSubdirectory("customerservice-").FullName;
    private readonly TimeProvider clock;
    private Host? host;

    public Site()
        : this(TimeProvider.System)
    {
    }

    /// <summary>On another day.</summary>
    internal Site(TimeProvider clock) => this.clock = clock;

    public Uri Address { get; private set; } = default!;

    public IServiceProvider Services => host!.Services;

    public async ValueTask InitializeAsync()
    {
        Start(port: 0);
        await AddAsync(UserName, "Zhao Lin", "CSG", Roles.HotlineSupervisor, Roles.ComplaintOfficer, Roles.Administrator);
    }

    /// <summary>Somebody else with an account; everybody has the same password.</summary>
    public async Task AddAsync(string userName, string displayName, string unit, params string[] roles)
    {
        await using var scope = Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
        var account = new Account(userName, displayName, unit);
        Assert.True((await accounts.CreateAsync(account, Password)).Succeeded);
        Assert.True((await accounts.AddToRolesAsync(account, roles)).Succeeded);
    }

    public async Task StopAsync()
    {
        await host!.DisposeAsync();
        host = null;
    }

    /// <summary>Comes up again at the same address, with the same data, knowing none of the circuits of before.</summary>
    public void StartAgain() => Start(Address.Port);

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
            await StopAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private void Start(int port)
    {
        host = new Host(folder, clock);
        host.UseKestrel(port);
        host.StartServer();
        Address = host.ClientOptions.BaseAddress;
    }

    private sealed class Host(string folder, TimeProvider clock) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("Data:Directory", folder);
            builder.UseSetting("Demo:Enabled", "false");
            builder.UseSetting("Security:Revalidation", "00:00:05");
            builder.ConfigureLogging(logging => logging.ClearProviders());
            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton(clock);
                services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
            });
        }
    }
}
