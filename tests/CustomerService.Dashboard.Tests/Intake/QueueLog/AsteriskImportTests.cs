using System.Text.Json;
using CustomerService.Dashboard.Intake;
using CustomerService.Dashboard.Intake.Import;
using CustomerService.Dashboard.Intake.QueueLog;
using CustomerService.Dashboard.Live;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Dashboard.Tests.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CustomerService.Dashboard.Tests.Intake.QueueLog;

/// <summary>Imports the genuine recording and reproduces its expected figures, by API, on the board and in the rollups.</summary>
public sealed class AsteriskImportTests : IAsyncLifetime
{
    private readonly RunningServer server = new(new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1795433400)));

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Import_Recording_GivesTheExpectedFiguresEverywhere()
    {
        await ImportAsync([.. AsteriskSample.Paths]);
        using var client = await server.ClientAsync("read");

        var live = await client.GetJsonAsync("/api/v1/live?unit=head&window=today");
        AssertFigures(AsteriskSample.Expected.GetProperty("total"), live.GetProperty("window"));
        foreach (var queue in live.GetProperty("queues").EnumerateArray())
            AssertFigures(Expected(queue.GetProperty("queue").GetString()!), queue.GetProperty("window"));
        foreach (var (queue, unit) in new[] { ("hotline-a", "north"), ("hotline-b", "south") })
        {
            var rollup = await client.GetJsonAsync($"/api/v1/rollups?unit={unit}&from=2026-11-23&to=2026-11-24&grain=hour&queue={queue}");
            AssertFigures(Expected(queue), rollup.GetProperty("total"));
        }

        AssertFigures(
            AsteriskSample.Expected.GetProperty("total"),
            (await client.GetJsonAsync("/api/v1/rollups?unit=head&from=2026-01-01&to=2027-01-01&grain=year")).GetProperty("rows")[0]);
        AssertAgents(live.GetProperty("agents"));
        AssertBuckets();
    }

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(2, 1, 0)]
    [InlineData(1, 2, 0)]
    public async Task Import_PartsInAnyOrderAndAgain_GivesTheSameFigures(params int[] order)
    {
        var paths = AsteriskSample.Paths.ToList();
        foreach (var part in order) await ImportAsync(paths[part]);
        var again = await ImportAsync([.. paths]);

        Assert.Equal((0, 446), (again.Accepted, again.Duplicates));
        await AssertTotalAsync();
    }

    [Fact]
    public async Task Import_FileThatGrows_AddsOnlyWhatIsNewAndLosesNothing()
    {
        using var folder = new TemporaryFolder();
        var growing = Path.Combine(folder.Path, "queue_log");
        var whole = AsteriskSample.Paths.SelectMany(File.ReadAllBytes).ToArray();
        var accepted = 0;
        foreach (var length in (int[])[whole.Length / 3, whole.Length / 2, whole.Length])
        {
            await File.WriteAllBytesAsync(growing, whole[..length]);
            accepted += (await ImportAsync(growing)).Accepted;
        }

        Assert.Equal(446, accepted);
        await AssertTotalAsync();
    }

    private async Task<ImportReport> ImportAsync(params string[] paths)
    {
        var intake = server.Services.GetRequiredService<EventIntake>();
        var clock = server.Services.GetRequiredService<TimeProvider>();
        var report = new ImportReport(TextWriter.Null);
        var import = new QueueLogImport(intake, intake.Rules(), report, new Progress(TextWriter.Null, clock), CancellationToken.None);
        await import.RunAsync(paths.Select(path => new FileInfo(path)), "asterisk", TimeZoneInfo.Utc);
        Assert.Equal(0, report.Refused);
        return report;
    }

    private async Task AssertTotalAsync()
    {
        using var client = await server.ClientAsync("read");
        AssertFigures(AsteriskSample.Expected.GetProperty("total"), (await client.GetJsonAsync("/api/v1/live?unit=head")).GetProperty("window"));
        AssertFigures(AsteriskSample.Expected.GetProperty("total"), (await client.GetJsonAsync("/api/v1/rollups?unit=head&from=2026-11-01&to=2026-12-01&grain=day")).GetProperty("total"));
    }

    private static JsonElement Expected(string queue) => AsteriskSample.Expected.GetProperty("queues").GetProperty(queue).GetProperty("whole_run");

    private static void AssertFigures(JsonElement expected, JsonElement actual)
    {
        var left = actual.GetProperty("leftByReason");
        Assert.Equal(
            [Number(expected, "offered"), Number(expected, "answered"), Number(expected, "abandoned"), Number(expected, "timed_out"), Number(expected, "left_by_key"), Number(expected, "left_empty"), Number(expected, "withdrawn"), Number(expected, "lost_in_crash_or_open"), Number(expected, "answered_within_20s")],
            [Number(actual, "offered"), Number(actual, "answered"), Number(actual, "abandoned"), Number(left, "timeout"), Number(left, "key"), Number(left, "empty"), Number(left, "withdrawn"), Number(left, "lost"), Number(actual, "answeredInTarget")]);
        Assert.Equal(Number(expected, "answer_rate"), Number(actual.GetProperty("answerRate"), "value"), 6);
        Assert.Equal(Number(expected, "abandon_rate"), Number(actual.GetProperty("abandonRate"), "value"), 6);
        Assert.Equal(Number(expected, "service_level_20s"), Number(actual.GetProperty("serviceLevel"), "value"), 6);
        Assert.Equal(Number(expected, "answered_wait_mean"), Number(actual, "averageWaitSeconds"), 6);
        Assert.Equal(Number(expected, "answered_wait_median"), Number(actual, "waitP50Seconds"));
        Assert.Equal(Number(expected, "answered_wait_p95"), Number(actual, "waitP95Seconds"));
        Assert.Equal(Number(expected, "abandoned_wait_mean"), Number(actual, "averageAbandonedWaitSeconds"), 6);
        Assert.Equal(Number(expected, "talk_mean"), Number(actual, "averageTalkSeconds"), 6);
    }

    private static void AssertAgents(JsonElement agents)
    {
        var actual = agents.EnumerateArray().ToDictionary(agent => agent.GetProperty("agent").GetString()!);
        foreach (var expected in AsteriskSample.Expected.GetProperty("agents").EnumerateObject())
        {
            var agent = actual[expected.Name];
            var noAnswers = expected.Value.TryGetProperty("ring_no_answer", out var ringing) ? ringing.GetInt32() : 0;
            Assert.Equal(
                [Number(expected.Value, "answered"), Number(expected.Value, "ended"), Number(expected.Value, "talk_seconds"), noAnswers],
                [Number(agent, "answered"), Number(agent, "ended"), Number(agent, "talkSeconds"), Number(agent, "noAnswers")]);
        }

        Assert.Equal(8, actual.Count);
    }

    /// <summary>The chart's five minutes are five of the recording's, by arrival.</summary>
    private void AssertBuckets()
    {
        foreach (var (queue, unit) in new[] { ("hotline-a", "north"), ("hotline-b", "south") })
        {
            var expected = AsteriskSample.Expected.GetProperty("queues").GetProperty(queue).GetProperty("by_arrival").EnumerateObject()
                .GroupBy(bucket => long.Parse(bucket.Name) / 300 * 300, bucket => bucket.Value).ToList();
            var day = server.Services.GetRequiredService<Feed>().Current(unit)!.Day.Where(point => point.Offered > 0).ToList();

            Assert.Equal(expected.Count, day.Count);
            foreach (var (bucket, point) in expected.Zip(day))
            {
                var answered = bucket.Sum(minute => Number(minute, "answered"));
                Assert.Equal(bucket.Key, point.Start.ToUnixTimeSeconds());
                Assert.Equal((bucket.Sum(minute => Number(minute, "offered")), answered, bucket.Sum(minute => Number(minute, "abandoned"))), (point.Offered, point.Answered, point.Abandoned));
                var waits = bucket.Where(minute => Number(minute, "answered") > 0).Sum(minute => Number(minute, "answered") * Number(minute, "answered_wait_mean"));
                Assert.Equal(waits / answered, point.AverageWaitSeconds!.Value, 4);
            }
        }
    }

    private static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();
}
