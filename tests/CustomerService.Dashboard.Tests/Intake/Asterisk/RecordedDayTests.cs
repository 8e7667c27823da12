using System.Globalization;
using System.Text;
using System.Text.Json;
using CustomerService.Dashboard.Intake;
using CustomerService.Dashboard.Intake.Asterisk;
using CustomerService.Dashboard.Intake.Asterisk.Ami;
using CustomerService.Dashboard.Intake.Asterisk.Status;
using CustomerService.Dashboard.Intake.Asterisk.Tail;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Dashboard.Tests.Intake.QueueLog;
using CustomerService.Dashboard.Tests.Security;
using CustomerService.Domain.Data;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CustomerService.Dashboard.Tests.Intake.Asterisk;

/// <summary>The recording played at sixty times its speed: the manager's bytes over a socket, the log's lines into a file that is rotated.</summary>
public sealed class RecordedDayTests : IAsyncLifetime
{
    private const int Speed = 60;

    private readonly FakeTimeProvider clock = new(DateTimeOffset.FromUnixTimeSeconds(1795433154));
    private readonly TemporaryFolder folder = new();
    private readonly CancellationTokenSource stop = new();
    private readonly RunningServer server;
    private readonly Queue<(DateTimeOffset At, string Text, bool IsFirstOfFile)> lines = new(AsteriskSample.Paths.SelectMany(path => File.ReadAllLines(path).Select((line, i) =>
        (DateTimeOffset.FromUnixTimeSeconds(long.Parse(line.Split('|')[0], CultureInfo.InvariantCulture)), line, i == 0))));

    public RecordedDayTests() => server = new(clock);

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        stop.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Recording_PlayedSixtyTimesAsFast_ShowsTheFiguresOfItsLog(bool hasManager, bool hasLog)
    {
        var log = Path.Combine(folder.Path, "queue_log");
        if (hasLog) await File.WriteAllBytesAsync(log, []);
        await using var exchange = new FakeExchange((caller, number) => PlayAsync(caller, number, hasLog ? log : null));
        var following = Follow(exchange, hasManager, hasLog ? log : "");
        if (!hasManager) await PlayLogAsync(log);

        using var client = await server.ClientAsync("read");
        var total = AsteriskSample.Expected.GetProperty("total");
        var window = await UntilAsync(client, window =>
            Number(window, "answered") == Number(total, "answered")
            && Number(window.GetProperty("leftByReason"), "key") == 3
            && (!hasLog || Number(window.GetProperty("leftByReason"), "withdrawn") == 1)
            && Math.Abs(window.GetProperty("averageTalkSeconds").GetDouble() - total.GetProperty("talk_mean").GetDouble()) < 0.000_001);

        Assert.Equal(
            (Number(total, "answered"), Number(total, "abandoned"), Number(total, "timed_out") + Number(total, "left_by_key") + Number(total, "withdrawn")),
            (Number(window, "answered"), Number(window, "abandoned"), Number(window, "left")));
        Assert.Equal(total.GetProperty("answered_wait_mean").GetDouble(), window.GetProperty("averageWaitSeconds").GetDouble(), 5);
        Assert.Equal(total.GetProperty("talk_mean").GetDouble(), window.GetProperty("averageTalkSeconds").GetDouble(), 5);
        Assert.Equal(total.GetProperty("abandoned_wait_mean").GetDouble(), window.GetProperty("averageAbandonedWaitSeconds").GetDouble(), 5);
        Assert.Equal(total.GetProperty("answered_wait_p95").GetDouble(), window.GetProperty("waitP95Seconds").GetDouble());
        await stop.CancelAsync();
        await following;
    }

    /// <summary>One connection of the recording, byte for byte but for the names of the actions that it answers.</summary>
    private async Task PlayAsync(FakeExchange.Caller caller, int number, string? log)
    {
        if (number > 2)
        {
            await caller.WelcomeAsync();
            await caller.StayAsync();
        }

        var bytes = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Capture.Bytes(number))
            .Replace($"mon-login-{number}\r", "cs-login\r", StringComparison.Ordinal)
            .Replace($"mon-qs-{number}\r", "cs-status-1\r", StringComparison.Ordinal));
        var sent = 0;
        var reads = Capture.Reads(number).ToList();
        foreach (var (offset, length, at) in reads)
        {
            await PassAsync(at, log);
            var end = (int)((long)(offset + length) * bytes.Length / (reads[^1].Offset + reads[^1].Length));
            await caller.SendAsync(bytes[sent..end]);
            sent = end;
        }
    }

    private async Task PlayLogAsync(string log)
    {
        for (var at = clock.GetUtcNow(); lines.Count > 0; at = at.AddSeconds(1)) await PassAsync(at, log);
    }

    /// <summary>Lets time pass until then, and the log's lines of that time be written.</summary>
    private async Task PassAsync(DateTimeOffset at, string? log)
    {
        var passes = at - clock.GetUtcNow();
        if (passes > TimeSpan.Zero)
        {
            await Task.Delay(passes / Speed);
            var left = at - clock.GetUtcNow();
            if (left > TimeSpan.Zero) clock.Advance(left);
        }

        if (log is null) return;
        while (lines.TryPeek(out var next) && next.At <= clock.GetUtcNow())
        {
            if (next.IsFirstOfFile && new FileInfo(log).Length > 0) File.Move(log, $"{log}.{lines.Count}");
            await File.AppendAllTextAsync(log, next.Text + "\n");
            lines.Dequeue();
        }
    }

    private Task Follow(FakeExchange exchange, bool hasManager, string log)
    {
        var services = server.Services;
        var settings = new ExchangeSettings { Name = "asterisk", Host = hasManager ? "127.0.0.1" : "", Port = exchange.Port, User = "monitor", Secret = "hush", QueueLog = log };
        var monitor = new ExchangeMonitor(settings, clock);
        var journal = new ExchangeJournal(services.GetRequiredService<EventIntake>(), services.GetRequiredService<IntakeMetrics>(), services.GetRequiredService<Organizations>(), monitor, clock);
        var following = new List<Task>();
        if (hasManager)
        {
            var visits = new OpenVisits(services.GetRequiredService<IDbContextFactory<CustomerServiceDb>>(), clock);
            following.Add(new ManagerClient(settings, journal, monitor, visits, services.GetRequiredService<AsteriskMetrics>(), clock, NullLogger.Instance).RunAsync(stop.Token));
        }

        if (log.Length > 0) following.Add(new LogFollower(settings, journal, monitor, new LogBookmark(folder.Path, "asterisk"), clock, NullLogger.Instance).RunAsync(stop.Token));
        return Task.WhenAll(following);
    }

    private async Task<JsonElement> UntilAsync(HttpClient client, Func<JsonElement, bool> isReached)
    {
        var window = default(JsonElement);
        for (var look = 0; look < 600; look++)
        {
            window = (await client.GetJsonAsync("/api/v1/live?unit=head&window=today")).GetProperty("window");
            if (isReached(window)) return window;
            await Task.Delay(50);
            clock.Advance(TimeSpan.FromMilliseconds(50));
        }

        return window;
    }

    private static int Number(JsonElement figures, string name) => figures.GetProperty(name).GetInt32();
}
