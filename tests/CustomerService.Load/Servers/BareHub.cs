using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerService.Load.Servers;

/// <summary>The yardstick of the live hub: SignalR alone, sending everyone a text that begins with the moment it was sent.</summary>
internal sealed class BareHub : Hub
{
    public const string Name = "bare-hub";

    public static async Task ServeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSignalR();
        await using var app = builder.Build();
        app.MapGet("/", () => "ready");
        app.MapHub<BareHub>("/hub");
        var hub = app.Services.GetRequiredService<IHubContext<BareHub>>();
        app.MapPost("/broadcast", async (int bytes, int times, int everyMs) =>
        {
            var filling = new string('x', bytes);
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(everyMs));
            for (var i = 0; i < times && await timer.WaitForNextTickAsync(); i++)
                await hub.Clients.All.SendAsync("Snapshot", $"{Stopwatch.GetTimestamp().ToString(CultureInfo.InvariantCulture)}|{filling}");
        });
        await app.RunAsync();
    }
}
