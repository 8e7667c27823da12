using System.Collections.Concurrent;
using CustomerService.Dashboard.Live;
using CustomerService.Dashboard.Tests.Intake;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Time;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CustomerService.Dashboard.Tests.Live;

public sealed class FeedTests : IDisposable
{
    private readonly FakeTimeProvider clock = new(Cast.Now);
    private readonly LiveBoard board;
    private readonly Feed feed;
    private readonly HotlineFold fold = new(NoHistory.Instance);
    private long position;

    public FeedTests()
    {
        board = new LiveBoard(new HotlineSettings(), OrganizationZone.Find(OrganizationZone.DefaultId), Cast.Organization, Cast.Now);
        feed = new Feed(board, clock, NullLogger<Feed>.Instance);
    }

    public void Dispose() => feed.Dispose();

    [Fact]
    public void Subscribe_GetsTheCurrentSnapshotAtOnce()
    {
        Offer("c1");
        var seen = new List<LiveSnapshot>();

        using var subscription = feed.Subscribe("north", seen.Add);

        Assert.Equal(1, Assert.Single(seen).Now.Waiting);
    }

    [Fact]
    public void Publish_NothingChanged_TellsNobody()
    {
        var seen = new List<LiveSnapshot>();
        using var subscription = feed.Subscribe("north", seen.Add);
        feed.Publish();

        Assert.False(feed.Publish());
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.False(feed.Publish());

        Assert.Equal(clock.GetUtcNow(), feed.CheckedAt);
        Assert.Single(seen.Select(snapshot => snapshot.Position).Distinct());
    }

    [Fact]
    public void Publish_ManySubscribers_ShareOneSnapshot()
    {
        var seen = new List<LiveSnapshot>();
        using var first = feed.Subscribe("north", seen.Add);
        using var second = feed.Subscribe("north", seen.Add);
        Offer("c1");
        seen.Clear();

        feed.Publish();

        Assert.Equal(2, seen.Count);
        Assert.Same(seen[0], seen[1]);
    }

    [Fact]
    public void Publish_AfterDispose_TellsNobody()
    {
        var seen = new List<LiveSnapshot>();
        feed.Subscribe("north", seen.Add).Dispose();
        seen.Clear();

        Offer("c1");
        feed.Publish();

        Assert.Empty(seen);
    }

    [Fact]
    public void Publish_AFailingSubscriber_DoesNotHarmTheOthers()
    {
        var seen = new List<LiveSnapshot>();
        using var failing = feed.Subscribe("north", (Action<LiveSnapshot>)(_ => throw new InvalidOperationException("broken circuit")));
        using var healthy = feed.Subscribe("north", seen.Add);

        Offer("c1");
        feed.Publish();

        Assert.Equal(1, seen[^1].Now.Waiting);
    }

    [Fact]
    public void Publish_ASubscriberStillBusy_GetsTheNewestNext()
    {
        var seen = new List<LiveSnapshot>();
        var busy = new TaskCompletionSource();
        using var slow = feed.Subscribe("north", snapshot =>
        {
            seen.Add(snapshot);
            return seen.Count == 1 ? busy.Task : Task.CompletedTask;
        });

        for (var call = 1; call <= 3; call++)
        {
            Offer($"c{call}");
            feed.Publish();
        }

        busy.SetResult();

        Assert.Equal([0L, 3L], seen.Select(snapshot => snapshot.Now.Waiting));
    }

    [Fact]
    public async Task Publish_ManySubscribers_HoldsNobodyUp_AndNobodyGoesBackwards()
    {
        using var held = new ManualResetEventSlim();
        var (seen, all) = (new ConcurrentQueue<(int Subscriber, long Waiting)>(), new TaskCompletionSource());
        var subscriptions = Enumerable.Range(0, 6).Select(subscriber => feed.Subscribe("north", (Action<LiveSnapshot>)(snapshot =>
        {
            if (subscriber == 3 && snapshot.Now.Waiting == 1) Assert.True(held.Wait(TimeSpan.FromSeconds(10)));
            seen.Enqueue((subscriber, snapshot.Now.Waiting));
            if (seen.Count(sight => sight.Waiting == 3) == 6) all.TrySetResult();
        }))).ToList();

        // The fourth is busy with the first publication; the publisher goes on, and what came between is skipped.
        for (var call = 1; call <= 3; call++)
        {
            Offer($"c{call}");
            feed.Publish();
        }

        held.Set();
        await all.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        Assert.All(Enumerable.Range(0, 6), subscriber =>
        {
            var waiting = seen.Where(sight => sight.Subscriber == subscriber).Select(sight => sight.Waiting).ToList();
            Assert.Equal(waiting.Order(), waiting);
            Assert.Equal(3, waiting[^1]);
        });
        foreach (var subscription in subscriptions) subscription.Dispose();
    }

    [Fact]
    public void Current_AskedAgainAtOnce_IsTheSameSnapshot()
    {
        Assert.Same(feed.Current("north"), feed.Current("north"));
        Assert.Null(feed.Current("moon"));
    }

    [Fact]
    public void Current_AnEventOfThisSecond_IsInTheWindow()
    {
        clock.Advance(TimeSpan.FromSeconds(90));
        Offer("c1");

        Assert.Equal(1, feed.Current("north")!.Windows[LiveWindow.QuarterHour].Offered);
    }

    private void Offer(string call)
    {
        var changes = new HotlineChanges();
        position++;
        fold.Apply(
            new JournaledEvent(position, new CallEvent
            {
                Source = "pbx", Id = call, Type = CallEventType.Offered, Subject = call, Time = clock.GetUtcNow(), Queue = "hotline-a",
            }),
            Cast.Organization, changes);
        fold.Settle(changes);
        board.Apply(changes, position, clock.GetUtcNow());
    }
}
