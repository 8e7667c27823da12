using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CustomerService.Dashboard.Tests.Security;

/// <summary>The whole product on a real socket, in Production, with the demo off unless asked for, and a clock that tests move.</summary>
public class SecurityHost : WebApplicationFactory<Program>
{
    public const string Password = "correct horse battery";

    private readonly TemporaryFolder folder;
    private readonly bool ownsFolder;
    private readonly bool demo;

    public SecurityHost()
        : this(demo: false)
    {
    }

    protected SecurityHost(bool demo, TemporaryFolder? folder = null)
    {
        (this.demo, this.folder, ownsFolder) = (demo, folder ?? new TemporaryFolder(), folder is null);
        UseKestrel(0);
        StartServer();
    }

    public HostClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    /// <summary>Tests of other things sign in more often than people do.</summary>
    protected virtual string SignInsPerMinute => "1000";

    public LogLines Log { get; } = new();

    public Uri Address => ClientOptions.BaseAddress;

    public Browser NewBrowser() => new(Address);

    /// <summary>The same data under a new process, as it were; this one goes on beside it.</summary>
    public SecurityHost Restart(bool demo = false) => new(demo, folder);

    public static Task DisableAsync(AccountDirectory accounts, Account account)
    {
        account.Disable();
        return accounts.UpdateAsync(account);
    }

    /// <summary>Makes an account, runs what else it needs, and gives back its name.</summary>
    public async Task<string> AddAccountAsync(string role = Roles.HotlineSupervisor, string unit = "GD", bool isDemo = false, Func<AccountDirectory, Account, Task>? also = null)
    {
        var name = $"person{Guid.NewGuid():N}"[..20];
        await using var scope = Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
        var account = new Account(name, "Zhao Lin", unit, isDemo);
        Assert.True((await accounts.CreateAsync(account, Password)).Succeeded);
        Assert.True((await accounts.AddToRoleAsync(account, role)).Succeeded);
        if (also is not null) await also(accounts, account);
        return name;
    }

    /// <summary>Changes an account as an administrator elsewhere would.</summary>
    public async Task ChangeAsync(string name, Func<AccountDirectory, Account, Task> change)
    {
        await using var scope = Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
        await change(accounts, (await accounts.FindByNameAsync(name))!);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Data:Directory", folder.Path);
        builder.UseSetting("Demo:Enabled", demo ? "true" : "false");
        builder.UseSetting("Demo:Traffic", "false");
        builder.UseSetting("Demo:HistoryDays", "0");
        builder.UseSetting("Security:SignInsPerMinute", SignInsPerMinute);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);

            // Hashing is slow on purpose; these tests sign in often.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && ownsFolder) folder.Dispose();
    }
}
