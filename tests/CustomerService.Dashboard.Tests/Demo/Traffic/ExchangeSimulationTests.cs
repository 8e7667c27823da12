using CustomerService.Dashboard.Demo;
using CustomerService.Dashboard.Demo.Organization;
using CustomerService.Dashboard.Demo.Traffic;
using CustomerService.Dashboard.Demo.Traffic.Exchange;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;
using Xunit;

namespace CustomerService.Dashboard.Tests.Demo.Traffic;

public sealed class ExchangeSimulationTests
{
    private static readonly DateTimeOffset Midnight = DemoFloor.Zone.StartOf(new DateOnly(2026, 3, 3));

    [Theory]
    [InlineData(1)]
    [InlineData(47)]
    [InlineData(3_600)]
    public void Exchange_StepsOfAnySize_ReportTheSame(int seconds)
    {
        var atOnce = Exchange().AdvanceTo(Midnight.AddHours(3));

        var stepping = Exchange();
        var inSteps = new List<CallEvent>();
        for (var now = Midnight; now < Midnight.AddHours(3);)
        {
            now = now.AddSeconds(seconds);
            inSteps.AddRange(stepping.AdvanceTo(now < Midnight.AddHours(3) ? now : Midnight.AddHours(3)));
        }

        Assert.Equal(Ids(atOnce), Ids(inSteps));
        Assert.Equal(atOnce.Count, atOnce.Select(e => e.Id).Distinct().Count());
        Assert.Equal(atOnce.OrderBy(e => e.Time).Select(e => e.Time), atOnce.Select(e => e.Time));
    }

    [Theory]
    [InlineData(97)]
    [InlineData(100_000)]
    public async Task Exchange_ADayOfCalls_BoardAndRollupsCountWhatItCounted(int eventsABatch)
    {
        await using var floor = await DemoFloor.OpenAsync(new DemoSettings(Enabled: true));
        await floor.Get<DemoRecords>().MakeOrganizationAsync(CancellationToken.None);
        var exchange = Exchange(callsADay: 2_000);

        foreach (var batch in exchange.AdvanceTo(DemoFloor.Afternoon).Chunk(eventsABatch)) await floor.Get<DemoDoor>().SendAsync(batch, CancellationToken.None);

        floor.Board.MoveTo(DemoFloor.Afternoon);
        var board = floor.Board.Snapshot(DemoOrganization.HeadOffice)!.Queues.ToDictionary(queue => queue.Queue);
        foreach (var queue in DemoOrganization.Queues)
        {
            var counted = exchange.Counts(queue.Code);
            var shown = board[queue.Code].Windows[LiveWindow.Today];
            var kept = await floor.KeptAsync(queue.Code);
            Assert.Equal((counted.Offered, counted.Answered, counted.Abandoned, counted.Left, counted.Waiting), (shown.Offered, shown.Answered, shown.Abandoned, shown.Left, shown.Waiting));
            Assert.Equal((counted.Offered, counted.Answered, counted.Abandoned, counted.Left), (kept.Offered, kept.Answered, kept.Abandoned, kept.Left));
            Assert.Equal((counted.WaitMs, counted.TalkMs), (kept.Waits.SumMilliseconds, kept.TalkMs));
        }
    }

    [Fact]
    public void Exchange_AWholeDay_LooksLikeAHotline()
    {
        var exchange = Exchange();
        exchange.AdvanceTo(Midnight.AddDays(1));

        var good = DemoOrganization.Queues.Where(queue => queue.Code != DemoOrganization.UnderstaffedQueue).Select(queue => exchange.Counts(queue.Code)).ToList();
        var bad = exchange.Counts(DemoOrganization.UnderstaffedQueue);
        Assert.InRange(good.Sum(c => c.Answered) / (double)good.Sum(c => c.Offered), .93, .995);
        Assert.InRange(bad.Answered / (double)bad.Offered, .6, .87);
        Assert.InRange(good.Sum(c => c.WaitMs) / 1000.0 / good.Sum(c => c.Answered), 3, 20);
    }

    [Fact]
    public void Exchange_ATyphoonDay_BringsTenTimesTheFaults()
    {
        var storm = DemoFloor.Zone.StartOf(new DateOnly(2026, 9, 6));
        var exchange = new ExchangeSimulation(storm.AddDays(-1), 8_000, DemoFloor.Zone, new DemoDesk(), seed: 1);
        exchange.AdvanceTo(storm);
        var before = exchange.Counts("HN-FAULTS").Offered;
        exchange.AdvanceTo(storm.AddDays(1));

        Assert.InRange((exchange.Counts("HN-FAULTS").Offered - before) / (double)before, 7, 13);
    }

    private static ExchangeSimulation Exchange(double callsADay = 8_000) => new(Midnight, callsADay, DemoFloor.Zone, new DemoDesk(), seed: 7);

    private static IEnumerable<string> Ids(IEnumerable<CallEvent> events) => events.Select(e => $"{e.Time:O} {e.Type} {e.Subject} {e.Id}");
}
