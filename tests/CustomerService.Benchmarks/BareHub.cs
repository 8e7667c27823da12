using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerService.Benchmarks;

/// <summary>The yardstick of the hub: SignalR alone, broadcasting a text of a given length to everyone a few times a second.</summary>
internal sealed class BareHub : Hub
{
    public static async Task ServeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSignalR();
        await using var app = builder.Build();
        app.MapGet("/", () => "ready");
        app.MapHub<BareHub>("/hub");
        var hub = app.Services.GetRequiredService<IHubContext<BareHub>>();
        app.MapPost("/broadcast", async (int bytes, int seconds, int everyMs) =>
        {
            var payload = new string('x', bytes);
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(everyMs));
            var started = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(started).TotalSeconds < seconds && await timer.WaitForNextTickAsync()) await hub.Clients.All.SendAsync("Snapshot", payload);
        });
        await app.RunAsync();
    }
}
