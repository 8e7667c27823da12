using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Hotline.Rollups;
using Xunit;

namespace CustomerService.Dashboard.Tests.Demo;

public sealed class DemoHistoryTests(DemoHistoryTests.TwelveDays filled) : IClassFixture<DemoHistoryTests.TwelveDays>
{
    private static DateOnly Today => FilledDemo.Today;

    [Fact]
    public async Task History_MadeTwice_EndsInTheSameHash()
    {
        await using var first = await filled.OpenAsync();
        await using var second = await DemoFloor.OpenAsync(filled.Settings);
        await FilledDemo.FillAsync(second, lastCall: null, Today);

        Assert.Equal(await EndAsync(first), await EndAsync(second));
    }

    [Fact]
    public async Task History_OnEitherEngine_EndsInTheSameHashAndTheSameFigures()
    {
        var database = await TestPostgres.DatabaseAsync();
        await using var sqlite = await filled.OpenAsync();
        await using var postgres = await DemoFloor.OpenAsync(filled.Settings, postgres: database);
        await FilledDemo.FillAsync(postgres, lastCall: null, Today);

        Assert.Equal(await EndAsync(sqlite), await EndAsync(postgres));
        Assert.Equal(await FiguresAsync(sqlite), await FiguresAsync(postgres));
    }

    [Fact]
    public async Task History_AtTheNextStart_IsNotMadeAgain()
    {
        await using var floor = await filled.OpenAsync();
        var end = floor.Journal.Position;
        Assert.True(end > 10_000);

        await FilledDemo.FillAsync(floor, lastCall: DemoFloor.Afternoon, Today);

        Assert.Equal(end, floor.Journal.Position);
    }

    [Fact]
    public async Task History_AfterDaysAsleep_FillsOnlyThose()
    {
        await using var floor = await filled.OpenAsync();
        var end = floor.Journal.Position;
        floor.Clock.Advance(TimeSpan.FromDays(2));

        await FilledDemo.FillAsync(floor, lastCall: DemoFloor.Afternoon, Today.AddDays(2));

        await using var db = await floor.Get<Microsoft.EntityFrameworkCore.IDbContextFactory<Domain.Data.CustomerServiceDb>>().CreateDbContextAsync();
        var earliest = db.Journal.Where(row => row.Position > end && row.EventId.EndsWith(".o")).Min(row => row.TimeMs);
        Assert.InRange(DateTimeOffset.FromUnixTimeMilliseconds(earliest), DemoFloor.Afternoon, DemoFloor.Afternoon.AddHours(1));
    }

    [Fact]
    public async Task History_OfTwelveDays_HasGoodAnswerAndResponseRates()
    {
        await using var floor = await filled.OpenAsync();

        var csg = floor.Organizations.Current.Unit("CSG")!;
        var report = await floor.Get<HotlineRollups>().ReadAsync(csg, queue: null, Today.AddDays(-12), Today, RollupStep.Day);
        Assert.All(report.Rows, row => Assert.InRange(row.Calls.Offered, 50, 12_000));
        Assert.InRange(report.Total.Calls.AnswerRate.Value!.Value, .9, .97);
        Assert.InRange(report.Total.Requests.ResponseRate.Value!.Value, .9, .99);
    }

    private static async Task<string> EndAsync(DemoFloor floor)
    {
        var audit = await floor.AuditAsync();
        Assert.Null(audit.Problem);
        return $"{audit.Entries} {audit.Head}";
    }

    private static async Task<string> FiguresAsync(DemoFloor floor)
    {
        var total = (await floor.Get<HotlineRollups>().ReadAsync(floor.Organizations.Current.Unit("CSG")!, queue: null, Today.AddDays(-12), Today, RollupStep.Day)).Total;
        return $"{total.Calls.AnswerRate} {total.Calls.AverageWaitSeconds} {total.Calls.Waits.PercentileSeconds(.95)} {total.Requests.ResponseRate}";
    }

    /// <summary>Enough days for two weekends.</summary>
    public sealed class TwelveDays() : FilledDemo(days: 12);
}
