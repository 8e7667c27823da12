using System.Collections.Concurrent;
using System.Net.Http.Headers;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Dashboard.Tests.Security;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CustomerService.Dashboard.Tests.Intake;

/// <summary>A process that dies in the middle of its work loses nothing that it acknowledged and counts nothing twice.</summary>
public sealed class CrashTests
{
    private const int EventsABatch = 50;

    [Fact]
    public async Task Kill_WhileBatchesCome_KeepsEveryAcknowledgedEventExactlyOnce()
    {
        using var folder = new TemporaryFolder();
        var key = await SeedAsync(folder.Path);
        var acknowledged = new ConcurrentBag<string[]>();
        var sent = new ConcurrentBag<string[]>();
        using (var server = await ServerProcess.StartAsync(folder.Path))
        {
            using var client = Client(server, key);
            var posting = Enumerable.Range(0, 4).Select(poster => PostUntilRefusedAsync(client, poster, sent, acknowledged)).ToList();
            await UntilAsync(() => acknowledged.Count >= 20);
            await server.KillAsync();
            await Task.WhenAll(posting);
        }

        using var restarted = await ServerProcess.StartAsync(folder.Path);
        using var again = Client(restarted, key);
        foreach (var batch in acknowledged) Assert.Equal((0, EventsABatch), await PostAsync(again, batch));
        foreach (var batch in sent) await PostAsync(again, batch);
        var total = (await again.GetJsonAsync("/api/v1/live?unit=head&window=today")).GetProperty("window");
        Assert.Equal(sent.Count * EventsABatch, total.GetProperty("offered").GetInt32());
        Assert.Equal(sent.Count * EventsABatch, await CountAsync(folder.Path, "SELECT COUNT(*) FROM journal"));
        Assert.Equal(sent.Count * EventsABatch, await CountAsync(folder.Path, "SELECT SUM(offered) FROM call_rollups WHERE grain = 1"));
        Assert.Equal(sent.Count * EventsABatch, await CountAsync(folder.Path, "SELECT COUNT(*) FROM legs"));
    }

    private static async Task PostUntilRefusedAsync(HttpClient client, int poster, ConcurrentBag<string[]> sent, ConcurrentBag<string[]> acknowledged)
    {
        for (var number = 0; ; number++)
        {
            string[] batch = [.. Enumerable.Range(0, EventsABatch).Select(i => Events.Offered($"{poster}-{number}-{i}"))];
            sent.Add(batch);
            try
            {
                if ((await client.PostAsync(batch)).IsSuccessStatusCode) acknowledged.Add(batch);
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    private static async Task<(int Accepted, int Duplicates)> PostAsync(HttpClient client, string[] batch)
    {
        var answer = await (await client.PostAsync(batch)).ReadAsync();
        return (answer.GetProperty("accepted").GetInt32(), answer.GetProperty("duplicates").GetInt32());
    }

    private static HttpClient Client(ServerProcess server, string key)
    {
        var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    private static async Task<string> SeedAsync(string directory)
    {
        await using var server = new RunningServer(directory);
        await server.InitializeAsync();
        return await server.KeyAsync(["intake", "read"], "head");
    }

    private static async Task<long> CountAsync(string folder, string sql)
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(folder, "customerservice.db")};Pooling=false");
        await database.OpenAsync();
#pragma warning disable CA2100 // Constants of this class.
        await using var command = new SqliteCommand(sql, database);
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!condition()) await Task.Delay(20, limit.Token);
    }
}
