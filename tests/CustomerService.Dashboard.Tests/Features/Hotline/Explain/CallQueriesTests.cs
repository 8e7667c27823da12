using CustomerService.Dashboard.Features.Hotline.Explain;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Journal;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Hotline.Explain;

public sealed class CallQueriesTests(Floor floor) : IClassFixture<Floor>
{
    private CallQueries Queries => floor.Get<CallQueries>();

    [Fact]
    public async Task Find_AnAnsweredCall_TellsItsEventsInOrderWithTheCallerMasked()
    {
        var story = await Queries.FindAsync("call-004", [floor.Unit("head")]);

        var leg = Assert.Single(story!.Legs);
        Assert.Equal([CallEventType.Offered, CallEventType.Answered, CallEventType.Ended], leg.Events.Select(entry => entry.Type));
        Assert.Equal("138****1234", leg.Leg.Caller);
        Assert.DoesNotContain(leg.Events, entry => entry.Data.Contains("13800001234", StringComparison.Ordinal));
        Assert.All(leg.Events, entry => Assert.Equal("pbx-1", entry.Source));
    }

    [Fact]
    public async Task Find_ACallOfAnotherUnit_IsAsIfItDidNotExist() =>
        Assert.Null(await Queries.FindAsync("call-003", [floor.Unit("north")]));

    [Fact]
    public async Task Find_ContradictoryReports_NamesTheContradiction()
    {
        await floor.Get<Journal>().AppendAsync([Floor.Report(CallEventType.Answered, "call-twice", floor.Start) with { Agent = "1001" }]);

        var story = await Queries.FindAsync("call-twice", [floor.Unit("head")]);

        Assert.Equal(LegConflicts.AnsweredWithoutOffered, Assert.Single(story!.Legs).Leg.Conflicts);
    }
}
