using CustomerService.Dashboard.Api;
using CustomerService.Dashboard.Live.Viewers;
using Microsoft.AspNetCore.SignalR;

namespace CustomerService.Dashboard.Live;

/// <summary>The live figures: what <c>Program.cs</c> says about them.</summary>
internal static class LiveStartup
{
    public static void AddLive(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<LiveSettings>().BindConfiguration(LiveSettings.Section);
        services.AddSingleton<LiveMetrics>();
        services.AddSingleton<Feed>();
        services.AddHostedService<FeedPublisher>();

        services.AddSingleton<LiveViewers>();
        services.AddSingleton<HubLifetimeManager<LiveHub>>(provider => provider.GetRequiredService<LiveViewers>());
        services.AddHostedService<ViewerRevalidation>();
        services.AddSignalR()
            .AddHubOptions<LiveHub>(hub => hub.MaximumReceiveMessageSize = 4 * 1024)
            .AddJsonProtocol(json => ApiJson.Configured(json.PayloadSerializerOptions))
            .AddMessagePackProtocol();
    }
}
