using System.Net.Http.Json;
using System.Text.Json;
using CustomerService.Dashboard.Security.Keys;
using Xunit;

namespace CustomerService.Dashboard.Tests.Hosting;

/// <summary>The whole product on the other engine: what comes in by HTTP is what is read, before and after a restart.</summary>
public sealed class PostgresServerTests
{
    [Fact]
    public async Task Server_OnPostgres_TakesReadsAndRemembers()
    {
        await using var server = RunningServer.OnPostgres(await TestPostgres.DatabaseAsync());
        await server.InitializeAsync();
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", await server.KeyAsync([ApiScopes.Intake, ApiScopes.Read], "head"));
        var now = TimeProvider.System.GetUtcNow();
        object Event(string id, string type, int seconds, object data) => new
        {
            specversion = "1.0", id, source = "pbx-1", type, subject = "call-1", time = now.AddSeconds(seconds).UtcDateTime.ToString("O"), data,
        };

        using var posted = await client.PostAsync("/api/v1/hotline/events", JsonContent.Create(
            new[]
            {
                Event("1", "hotline.call.offered", -60, new { queue = "hotline-a" }),
                Event("2", "hotline.call.answered", -50, new { queue = "hotline-a", agent = "Ana Silva" }),
                Event("3", "hotline.call.offered", -60, new { queue = "nowhere" }),
            },
            new System.Net.Http.Headers.MediaTypeHeaderValue("application/cloudevents-batch+json")));

        var answer = await posted.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((2, 1), (answer.GetProperty("accepted").GetInt32(), answer.GetProperty("rejected").GetArrayLength()));
        Assert.Equal((1, 1), await AnswerRateAsync(client));

        await server.RestartAsync();
        using var again = new HttpClient { BaseAddress = server.Address };
        again.DefaultRequestHeaders.Authorization = client.DefaultRequestHeaders.Authorization;
        Assert.Equal((1, 1), await AnswerRateAsync(again));
    }

    private static async Task<(int Numerator, int Denominator)> AnswerRateAsync(HttpClient client)
    {
        var live = await client.GetFromJsonAsync<JsonElement>("/api/v1/live?unit=north&window=1h");
        var rate = live.GetProperty("window").GetProperty("answerRate");
        return (rate.GetProperty("numerator").GetInt32(), rate.GetProperty("denominator").GetInt32());
    }
}
