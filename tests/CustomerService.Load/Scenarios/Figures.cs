using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using CustomerService.Load.Servers;

namespace CustomerService.Load.Scenarios;

/// <summary>What scenarios ask of servers.</summary>
internal static class Figures
{
    public const int EveryMs = 250;

    /// <summary>The calls that the product counted today.</summary>
    public static async Task<long> OfferedAsync(ServerProcess server)
    {
        using var client = server.Client();
        var live = await client.GetFromJsonAsync<JsonElement>("/api/v1/live?unit=CSG");
        return live.GetProperty("window").GetProperty("offered").GetInt64();
    }

    /// <summary>Lets the bare hub send as often as the product publishes.</summary>
    public static Task BroadcastAsync(ServerProcess server, int bytes, TimeSpan length) => PostAsync(server, "broadcast", $"bytes={bytes}", length);

    /// <summary>Lets the plain board change as often as the product publishes.</summary>
    public static Task ChangeAsync(ServerProcess server, int cells, TimeSpan length) => PostAsync(server, "change", $"cells={cells}", length);

    private static async Task PostAsync(ServerProcess server, string verb, FormattableString what, TimeSpan length)
    {
        using var client = server.Client();
        client.Timeout = Timeout.InfiniteTimeSpan;
        var times = ((int)length.TotalMilliseconds / EveryMs).ToString(CultureInfo.InvariantCulture);
        using var answer = await client.PostAsync($"/{verb}?{FormattableString.Invariant(what)}&times={times}&everyMs={EveryMs}", content: null);
        answer.EnsureSuccessStatusCode();
    }
}
