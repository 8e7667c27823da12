using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Shared.Errors;
using CustomerService.Dashboard.Shared.Localization;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor.Services;

namespace CustomerService.Dashboard.Shared.Layout;

/// <summary>Everything that every page lives in: rendering, language, theme, headers, errors and the way back after a lost connection.</summary>
public static class Shell
{
    /// <summary>Where the dashboard listens when nothing says otherwise.</summary>
    public const string DefaultUrl = "http://localhost:5080";

    public static void AddShell(this WebApplicationBuilder builder)
    {
        builder.ListenOnDefaultUrl();
        // Also outside Development, so that `dotnet run` serves styles and scripts without publishing first.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(OrganizationZone.Find(builder.Configuration["Organisation:TimeZone"] ?? OrganizationZone.DefaultId));
        services.AddProblemDetails();
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub =>
        {
            // A dead line is noticed within seconds on both sides, so that a figure never looks alive when it is not.
            hub.KeepAliveInterval = TimeSpan.FromSeconds(5);
            hub.ClientTimeoutInterval = TimeSpan.FromSeconds(15);
        });
        services.AddMudServices();
        builder.AddLanguages();
        builder.AddBrowserSecurity();
    }

    /// <summary>Comes first; sign-in and antiforgery follow in <c>UseSecurity</c>.</summary>
    public static void UseShell(this WebApplication app)
    {
        app.UseBrowserSecurity();
        app.UseLanguages();
        app.UseErrorPages();
    }

    public static void MapShell(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapLanguages();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(Render);
    }

    // The policy header is ours and repeats frame-ancestors; a second one would only be noise.
    private static void Render(ServerComponentsEndpointOptions options) => options.ContentSecurityFrameAncestorsPolicy = null;

    private static void ListenOnDefaultUrl(this WebApplicationBuilder builder)
    {
        string[] settings = [WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];
        var chosen = settings.Any(key => !string.IsNullOrEmpty(builder.Configuration[key]))
            || builder.Configuration.GetSection("Kestrel:Endpoints").Exists();
        if (!chosen)
            builder.WebHost.UseUrls(DefaultUrl);
    }
}
