using CustomerService.Dashboard.Live;
using Xunit;

namespace CustomerService.Dashboard.Tests.Live;

public sealed class LatestTests
{
    [Fact]
    public void Offer_FastReceiver_GetsEveryValueAtOnce()
    {
        var received = new List<string>();
        using var latest = new Latest<string>(value =>
        {
            received.Add(value);
            return ValueTask.CompletedTask;
        });

        foreach (var value in (string[])["a", "b", "b", "c"]) latest.Offer(value);

        Assert.Equal(["a", "b", "c"], received);
    }

    [Fact]
    public void Offer_SlowReceiver_SkipsToTheNewest()
    {
        var received = new List<string>();
        var busy = new TaskCompletionSource();
        using var latest = new Latest<string>(value =>
        {
            received.Add(value);
            return new ValueTask(busy.Task);
        });

        foreach (var value in (string[])["a", "b", "c", "d"]) latest.Offer(value);
        Assert.Equal(["a"], received);
        var first = busy;
        busy = new TaskCompletionSource();
        busy.SetResult();
        first.SetResult();

        Assert.Equal(["a", "d"], received);
    }

    [Fact]
    public void Offer_FailingReceiver_IsReportedOnceAndLeftAlone()
    {
        var faults = new List<Exception>();
        using var latest = new Latest<string>(_ => throw new InvalidOperationException("broken"), faults.Add);

        latest.Offer("a");
        latest.Offer("b");

        Assert.Equal("broken", Assert.Single(faults).Message);
    }

    [Fact]
    public void Offer_AfterDispose_IsIgnored()
    {
        var received = new List<string>();
        var latest = new Latest<string>(value =>
        {
            received.Add(value);
            return ValueTask.CompletedTask;
        });

        latest.Dispose();
        latest.Offer("a");

        Assert.Empty(received);
    }

    [Fact]
    public async Task Offer_FromManyThreads_EndsWithTheLastValue()
    {
        var last = "";
        using var latest = new Latest<string>(async value =>
        {
            await Task.Yield();
            last = value;
        });

        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < 2_000; i++) latest.Offer($"{thread}-{i}");
        })));
        latest.Offer("end");

        Assert.True(SpinWait.SpinUntil(() => last == "end", TimeSpan.FromSeconds(10)));
    }
}
