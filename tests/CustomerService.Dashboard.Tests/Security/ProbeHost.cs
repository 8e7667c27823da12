using System.Net.Http.Headers;
using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Keys;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CustomerService.Dashboard.Tests.Security;

/// <summary>The product's own sign-in and key checks, on a real socket, before endpoints that only say who came through.</summary>
public sealed class ProbeHost : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private WebApplication app = null!;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    public Uri Address => new(app.Urls.First());

    public ApiKeys Keys => app.Services.GetRequiredService<ApiKeys>();

    public IServiceProvider Services => app.Services;

    /// <summary>Another node on the same database.</summary>
    public async Task<ProbeHost> NeighbourAsync()
    {
        var neighbour = new ProbeHost();
        await neighbour.StartAsync(folder.Path);
        return neighbour;
    }

    public ValueTask InitializeAsync() => new(StartAsync(folder.Path));

    public async Task<HttpResponseMessage> SendAsync(string path, string? key = null, string scheme = "Bearer", HttpMethod? method = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        if (key is not null) request.Headers.Authorization = new AuthenticationHeaderValue(scheme, key);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Dispose();
    }

    private async Task StartAsync(string directory)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection([new("Data:Directory", directory), new("Demo:Enabled", "false")]);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.AddSecurity();

        app = builder.Build();
        app.UseSecurity();
        app.MapPost("/api/intake", WhoIs).RequireAuthorization(Policies.IntakeScope);
        app.MapGet("/api/read", WhoIs).RequireAuthorization(Policies.ReadScope);
        app.MapGet("/hubs/live", WhoIs).RequireAuthorization(Policies.ReadScope);
        app.MapPost("/api/desk", WhoIs).RequireAuthorization(Policies.DeskScope);
        app.MapGet("/page", WhoIs).RequireAuthorization();
        app.MapGet("/forgotten", WhoIs);
        await app.StartAsync();
    }

    private static string WhoIs(ClaimsPrincipal bearer) => $"{bearer.Identity?.Name}@{Access.ScopeOf(bearer)}";
}
