using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using CustomerService.Dashboard.Tests.Commands;
using CustomerService.Dashboard.Tests.Security;
using Xunit;

namespace CustomerService.Dashboard.Tests.Faults;

public sealed class KilledServerTests
{
    private const int CallsABatch = 40;
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Kill_InMidBatchUnderLoad_EveryAcknowledgedEventIsThereExactlyOnce()
    {
        using var folder = new TemporaryFolder();
        await using var server = new ServerProcess(folder.Path);
        await PrepareAsync(server, folder.Path);
        var acknowledged = new ConcurrentBag<string>();
        for (var round = 0; round < 3; round++)
        {
            using var enough = new SemaphoreSlim(0);
            var posting = Enumerable.Range(0, 4).Select(worker => PostUntilKilledAsync(server.Client, $"r{round}w{worker}", acknowledged, enough)).ToArray();
            for (var i = 0; i < 30; i++) await enough.WaitAsync(TimeSpan.FromMinutes(2));
            await server.KillAsync();
            await Task.WhenAll(posting);
            await server.StartAsync();
        }

        // Everything acknowledged comes back as a duplicate, whole; what was not, may or may not be there.
        Assert.True(acknowledged.Count >= 90);
        foreach (var prefix in acknowledged)
        {
            var again = await EventPost.PostAsync(server.Client, EventPost.Calls(prefix, CallsABatch, Morning));
            Assert.Equal((200, 0, CallsABatch * 3), again);
        }

        var figures = await server.Client.GetFromJsonAsync<JsonElement>("/api/v1/rollups?unit=CSG&from=2026-03-02&to=2026-03-03&grain=day");
        var total = figures.GetProperty("total");
        Assert.True(total.GetProperty("offered").GetInt64() >= acknowledged.Count * CallsABatch);
        Assert.Equal(0, total.GetProperty("offered").GetInt64() % CallsABatch);
        Assert.Equal(total.GetProperty("offered").GetInt64(), total.GetProperty("answered").GetInt64());
        Assert.Equal(2.0, total.GetProperty("averageWaitSeconds").GetDouble());
        Assert.Equal(60.0, total.GetProperty("averageTalkSeconds").GetDouble());
        await server.KillAsync();
        await server.RunAsync("audit", "verify");
    }

    internal static async Task PrepareAsync(ServerProcess server, string folder)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "units.csv"), "code,name,parent,kind\nCSG,Head office,,head-office\nGD,Guangdong,CSG,subsidiary\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "queues.csv"), "code,name,unit\nfaults,Faults,GD\n");
        Assert.Equal(0, (await Verb.RunAsync(folder, "organisation", "import", "units.csv")).ExitCode);
        Assert.Equal(0, (await Verb.RunAsync(folder, "queues", "import", "queues.csv")).ExitCode);
        var printed = await Verb.RunAsync(folder, "apikey", "create", "--name", "test", "--scope", "intake,read", "--unit", "CSG");
        await server.StartAsync();
        server.UseKey(printed.Out.Split('\n')[^1].Trim());
    }

    private static async Task PostUntilKilledAsync(HttpClient client, string worker, ConcurrentBag<string> acknowledged, SemaphoreSlim told)
    {
        for (var batch = 0; ; batch++)
        {
            var prefix = $"{worker}b{batch}";
            try
            {
                var answer = await EventPost.PostAsync(client, EventPost.Calls(prefix, CallsABatch, Morning));
                if (answer.Status != 200) return;
                Assert.Equal(CallsABatch * 3, answer.Accepted);
                acknowledged.Add(prefix);
                told.Release();
            }
            catch (Exception killed) when (killed is HttpRequestException or IOException or TaskCanceledException)
            {
                return;
            }
        }
    }
}
