using CustomerService.Dashboard.Demo;
using CustomerService.Dashboard.Demo.Traffic;
using CustomerService.Dashboard.Tests.Security;
using CustomerService.Domain.Tests.Data;
using Xunit;

namespace CustomerService.Dashboard.Tests.Demo;

public sealed class DemoHistoryTests
{
    private static readonly DemoSettings TwelveDays = new(Enabled: true) { HistoryDays = 12 };
    private static readonly DateOnly Today = DemoFloor.Zone.DayOf(DemoFloor.Afternoon);

    [Fact]
    public async Task History_MadeTwice_EndsInTheSameHash()
    {
        var heads = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            await using var floor = await DemoFloor.OpenAsync(TwelveDays);
            await FillAsync(floor, lastCall: null, Today);
            var audit = await floor.AuditAsync();
            Assert.Null(audit.Problem);
            heads.Add($"{audit.Entries} {audit.Head}");
        }

        Assert.Equal(heads[0], heads[1]);
    }

    [Fact]
    public async Task History_OnEitherEngine_EndsInTheSameHashAndTheSameFigures()
    {
        await using var cluster = await PostgresCluster.StartAsync();
        Assert.SkipWhen(cluster is null && Environment.GetEnvironmentVariable("CI") is null, "PostgreSQL is not installed.");
        var ends = new List<string>();
        foreach (var postgres in new[] { null, cluster!.ConnectionString("demo") })
        {
            await using var floor = await DemoFloor.OpenAsync(TwelveDays, postgres: postgres);
            await FillAsync(floor, lastCall: null, Today);
            var audit = await floor.AuditAsync();
            Assert.Null(audit.Problem);
            var total = (await floor.Get<Domain.Hotline.Rollups.HotlineRollups>().ReadAsync(
                floor.Organizations.Current.Unit("CSG")!, queue: null, Today.AddDays(-12), Today, Domain.Hotline.Rollups.RollupStep.Day)).Total;
            ends.Add($"{audit.Entries} {audit.Head} {total.Calls.AnswerRate} {total.Calls.AverageWaitSeconds} {total.Calls.Waits.PercentileSeconds(.95)} {total.Requests.ResponseRate}");
        }

        Assert.Equal(ends[0], ends[1]);
    }

    [Fact]
    public async Task History_AtTheNextStart_IsNotMadeAgain()
    {
        using var data = new TemporaryFolder();
        long end;
        await using (var first = await DemoFloor.OpenAsync(TwelveDays, data))
        {
            await FillAsync(first, lastCall: null, Today);
            end = first.Journal.Position;
        }

        await using var second = await DemoFloor.OpenAsync(TwelveDays, data);
        await FillAsync(second, lastCall: DemoFloor.Afternoon, Today);

        Assert.Equal(end, second.Journal.Position);
    }

    [Fact]
    public async Task History_AfterDaysAsleep_FillsOnlyThose()
    {
        await using var floor = await DemoFloor.OpenAsync(TwelveDays);
        await FillAsync(floor, lastCall: null, Today);
        var end = floor.Journal.Position;
        floor.Clock.Advance(TimeSpan.FromDays(2));

        await FillAsync(floor, lastCall: DemoFloor.Afternoon, Today.AddDays(2));

        await using var db = await floor.Get<Microsoft.EntityFrameworkCore.IDbContextFactory<Domain.Data.CustomerServiceDb>>().CreateDbContextAsync();
        var earliest = db.Journal.Where(row => row.Position > end && row.EventId.EndsWith(".o")).Min(row => row.TimeMs);
        Assert.InRange(DateTimeOffset.FromUnixTimeMilliseconds(earliest), DemoFloor.Afternoon, DemoFloor.Afternoon.AddHours(1));
    }

    [Fact]
    public async Task History_OfTwelveDays_HasGoodAnswerAndResponseRates()
    {
        await using var floor = await DemoFloor.OpenAsync(TwelveDays);
        await FillAsync(floor, lastCall: null, Today);

        var csg = floor.Organizations.Current.Unit("CSG")!;
        var report = await floor.Get<Domain.Hotline.Rollups.HotlineRollups>().ReadAsync(csg, queue: null, Today.AddDays(-12), Today, Domain.Hotline.Rollups.RollupStep.Day);
        Assert.All(report.Rows, row => Assert.InRange(row.Calls.Offered, 50, 12_000));
        Assert.InRange(report.Total.Calls.AnswerRate.Value!.Value, .9, .97);
        Assert.InRange(report.Total.Requests.ResponseRate.Value!.Value, .9, .99);
    }

    private static async Task FillAsync(DemoFloor floor, DateTimeOffset? lastCall, DateOnly today)
    {
        await floor.Get<DemoRecords>().MakeOrganizationAsync(CancellationToken.None);
        await floor.Get<DemoHistory>().FillAsync(lastCall, today, new DemoDesk(), _ => { }, CancellationToken.None);
    }
}
