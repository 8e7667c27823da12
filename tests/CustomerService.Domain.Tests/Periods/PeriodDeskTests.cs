using CustomerService.Domain.Complaints;
using CustomerService.Domain.Data;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Periods;
using CustomerService.Domain.Tests.Data;
using CustomerService.Domain.Time;
using Xunit;
using static CustomerService.Domain.Tests.Hotline.Reports;
using static CustomerService.Domain.Tests.Papers.Office;

namespace CustomerService.Domain.Tests.Periods;

public sealed class PeriodDeskTests
{
    private static readonly ReportingPeriod March = ReportingPeriod.Parse("2026-03")!.Value;

    public static TheoryData<DataProvider> Engines => TestDatabase.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Close_ThenALateCall_FrozenStaysAndWhatIsCountedNowDiffers(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using (var office = await OpenAsync(database))
        {
            await office.Open.AppendAsync(Offered("a", 0), Answered("a", 4));
            office.Open.Time.Advance(TimeSpan.FromDays(30));

            Assert.Null((await office.Periods.CloseAsync(Zhao, "CSG", March)).Fault);
            await office.Open.AppendAsync(Offered("late", 60), Abandoned("late", 90));
        }

        await using var again = await OpenAsync(database);
        var closed = again.Closed.Find("CSG", March)!;
        Assert.True(closed.Frozen.IsIntact);
        Assert.Equal((2L, 1), (closed.Frozen.Position, closed.Frozen.Calendar));
        Assert.Equal(new MeasureValue(1, 1), closed.Frozen.Find("GD")!.Of("answer-rate"));
        Assert.Equal((new MeasureValue(0, 1), MeasureValue.Unknown), (closed.Frozen.Find("HN")!.Of("offered"), closed.Frozen.Find("CSG")!.Of("volume/outage-notice")));
        var now = await again.Periods.CountAsync(again.Open.Organization.Unit("CSG")!, March);
        Assert.Equal(new FigureDifference("GD", "answer-rate", new(1, 1), new(1, 2)), FrozenPeriod.Between(closed.Frozen, now).First(each => each is { Unit: "GD", Code: "answer-rate" }));
        Assert.DoesNotContain(FrozenPeriod.Between(closed.Frozen, now), each => each.Unit == "HN");
        Assert.Same(closed, again.Closed.Covering(again.Open.Organization.Unit("GD")!, March));
    }

    [Fact]
    public async Task Restate_WithAReason_ShowsBothAndIsInForce()
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        await using var office = await OpenAsync(database);
        await office.Open.AppendAsync(Offered("a", 0), Answered("a", 4));
        office.Open.Time.Advance(TimeSpan.FromDays(30));
        await office.Periods.CloseAsync(Zhao, "CSG", March);

        Assert.Equal(PeriodFault.NothingChanged, (await office.Periods.RestateAsync(Zhao, "CSG", March, "To be sure")).Fault);
        await office.Open.AppendAsync(Offered("late", 60), Abandoned("late", 90));
        Assert.Equal(PeriodFault.NoReason, (await office.Periods.RestateAsync(Zhao, "CSG", March, "  ")).Fault);
        Assert.Equal(PeriodFault.NotClosed, (await office.Periods.RestateAsync(Zhao, "CSG", March.Previous, "Why not")).Fault);

        var restated = (await office.Periods.RestateAsync(new By("qian", "Qian"), "CSG", March, "The exchange's log of 2 March came late")).Closed!;

        var restatement = Assert.Single(restated.Restatements);
        Assert.Equal(("qian", "The exchange's log of 2 March came late"), (restatement.By.Account, restatement.Reason));
        Assert.Equal((new MeasureValue(1, 1), new MeasureValue(1, 2)), (restated.Original.Find("CSG")!.Of("answer-rate"), restated.Frozen.Find("CSG")!.Of("answer-rate")));
        Assert.Contains(new FigureDifference("CSG", "offered", new(1, 1), new(2, 1)), restatement.Differences);
        Assert.NotEqual(restated.Original.Hash, restated.Frozen.Hash);
    }

    [Fact]
    public async Task Close_WhatMustNot_IsRefusedWithItsReason()
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        await using var office = await OpenAsync(database);
        await office.Open.AppendAsync(Offered("a", 0), Answered("a", 4));
        Assert.Equal(PeriodFault.NotOver, (await office.Periods.CloseAsync(Zhao, "CSG", March)).Fault);
        office.Open.Time.Advance(TimeSpan.FromDays(31));
        Assert.Equal(PeriodFault.UnknownUnit, (await office.Periods.CloseAsync(Zhao, "XX", March)).Fault);

        Assert.Null((await office.Periods.CloseAsync(Zhao, "GD", March)).Fault);
        Assert.Equal(PeriodFault.ClosedAlready, (await office.Periods.CloseAsync(Zhao, "GD", March)).Fault);

        // A quarter that holds a closed month is the sum of what was frozen, or is not closed.
        await office.Open.AppendAsync(Offered("late", 60), Abandoned("late", 90));
        var quarter = ReportingPeriod.Of(PeriodKind.Quarter, March.Start);
        var refused = await office.Periods.CloseAsync(Zhao, "CSG", quarter);
        Assert.Equal((PeriodFault.DiffersFromItsParts, "GD", March), (refused.Fault!.Value, refused.Closed!.Unit, refused.Closed.Period));
        await office.Periods.RestateAsync(Zhao, "GD", March, "A late log");
        Assert.Null((await office.Periods.CloseAsync(Zhao, "CSG", quarter)).Fault);

        Assert.Equal(PeriodFault.Overlaps, (await office.Periods.CloseAsync(Zhao, "HN", March)).Fault);
    }

    [Fact]
    public void Frozen_WithAnotherFigure_IsNotIntact()
    {
        var frozen = new FrozenPeriod
        {
            Unit = "GD", Period = March, Position = 7, Formula = "fold", Calendar = 1, Units = [new FrozenUnit("GD", new SortedDictionary<string, MeasureValue> { ["answer-rate"] = new(9, 10) })],
        }.Sealed();
        Assert.True(frozen.IsIntact);
        Assert.False((frozen with { Units = [new FrozenUnit("GD", new SortedDictionary<string, MeasureValue> { ["answer-rate"] = new(10, 10) })] }).IsIntact);
        Assert.False((frozen with { Position = 8 }).IsIntact);
    }
}
