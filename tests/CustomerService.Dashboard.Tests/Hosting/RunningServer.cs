using System.Net.Http.Headers;
using CustomerService.Dashboard.Security.Keys;
using CustomerService.Dashboard.Tests.Security;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CustomerService.Dashboard.Tests.Hosting;

/// <summary>
/// The whole product on a real socket with a database of its own: a head office, a north with queue <c>hotline-a</c> and a
/// south with queue <c>hotline-b</c>.
/// </summary>
public sealed class RunningServer : IAsyncLifetime
{
    private readonly TemporaryFolder? folder;
    private readonly TimeProvider clock;
    private string? postgres;
    private WebApplicationFactory<Program> factory = null!;

    public RunningServer()
        : this(TimeProvider.System)
    {
    }

    internal RunningServer(TimeProvider clock)
    {
        this.clock = clock;
        folder = new TemporaryFolder();
        DataDirectory = folder.Path;
    }

    /// <summary>On a folder that outlives it.</summary>
    internal RunningServer(string directory) => (clock, DataDirectory) = (TimeProvider.System, directory);

    /// <summary>On a database of PostgreSQL.</summary>
    internal static RunningServer OnPostgres(string connectionString, TimeProvider? clock = null) => new(clock ?? TimeProvider.System) { postgres = connectionString };

    public string DataDirectory { get; }

    /// <summary>What its operator has set besides.</summary>
    internal IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => factory.Services;

    public async ValueTask InitializeAsync()
    {
        Start();
        await Services.GetRequiredService<Organizations>().ChangeAsync(async db =>
        {
            var head = new OrgUnit("head", "总部", UnitKind.HeadOffice, null);
            var north = new OrgUnit("north", "North", UnitKind.Subsidiary, head);
            var south = new OrgUnit("south", "South", UnitKind.Subsidiary, head);
            db.AddRange(head, north, south, new CallQueue("hotline-a", "Line A", north), new CallQueue("hotline-b", "Line B", south));
            await db.SaveChangesAsync();
        });
    }

    /// <summary>Ends the process's work as a stop does, and starts anew on the same data.</summary>
    public async Task RestartAsync()
    {
        await factory.DisposeAsync();
        Start();
    }

    public Task<string> KeyAsync(string scope, string unit = "head") => KeyAsync([scope], unit);

    public async Task<string> KeyAsync(string[] scopes, string unit) =>
        (await Services.GetRequiredService<ApiKeys>().CreateAsync("test", scopes, unit, "test", isDemo: false)).Text;

    public async Task<HttpClient> ClientAsync(string scope, string unit = "head")
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await KeyAsync(scope, unit));
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        folder?.Dispose();
    }

    private void Start()
    {
#pragma warning disable CA2000 // Owned by the one made from it.
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => Settings.Aggregate(host, (set, each) => set.UseSetting(each.Key, each.Value))
            .UseEnvironment("Production")
            .UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0")
            .UseSetting("Data:Directory", DataDirectory)
            .UseSetting("Data:Provider", postgres is null ? "Sqlite" : "Postgres")
            .UseSetting("ConnectionStrings:Main", postgres)
            .UseSetting("Demo:Enabled", "false")
            .ConfigureTestServices(services => services.AddSingleton(clock)

                // Hashing is slow on purpose; these tests make many accounts.
                .Configure<PasswordHasherOptions>(options => options.IterationCount = 1000))
            .ConfigureLogging(logs => logs.ClearProviders()));
#pragma warning restore CA2000
        factory.UseKestrel(0);
        factory.StartServer();
        Address = factory.ClientOptions.BaseAddress;
    }
}
