using System.Globalization;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;
using Xunit;

namespace CustomerService.Domain.Tests.Hotline;

public sealed class EventRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 3, 0, 0, TimeSpan.Zero);
    private readonly IntakeSettings settings = new();

    [Fact]
    public void Judge_RequestWithoutReplyDue_IsDueByItsCategorysLimit()
    {
        settings.ReplyLimits["outage"] = 0.5;

        Assert.Equal(Now.AddHours(12), Judge(Request("outage")).Accepted!.ReplyDue);
        Assert.Equal(Now.AddDays(7), Judge(Request("billing")).Accepted!.ReplyDue);
    }

    [Fact]
    public void Judge_RequestWithItsOwnReplyDue_KeepsIt() =>
        Assert.Equal(Now.AddDays(1), Judge(Request("billing") with { ReplyDue = Now.AddDays(1) }).Accepted!.ReplyDue);

    [Theory]
    [InlineData(24, null)]
    [InlineData(24.01, "time: 2026-11-24T03:00:36Z is more than 24 hours ahead of the server's clock")]
    [InlineData(-5 * 365.25 * 24, null)]
    [InlineData(-5 * 365.25 * 24 - 1, "time: 2021-11-22T20:00:00Z is more than 5 years ago")]
    public void Judge_Time_IsTakenFromFiveYearsAgoToADayAhead(double hours, string? problem) =>
        Assert.Equal(problem, Judge(Request("billing") with { Time = Now.AddHours(hours) }).Problem);

    [Theory]
    [InlineData("9999-12-31T00:00:00Z", "data.replyDue: 9999-12-31T00:00:00Z is more than 10 years from the event's time")]
    [InlineData("0001-01-01T00:00:00Z", "data.replyDue: 0001-01-01T00:00:00Z is more than 10 years from the event's time")]
    [InlineData("2036-11-22T15:00:00Z", null)]
    [InlineData("2036-11-22T15:00:01Z", "data.replyDue: 2036-11-22T15:00:01Z is more than 10 years from the event's time")]
    [InlineData("2016-11-23T00:00:00Z", null)]
    public void Judge_ReplyDue_IsTakenWithinTenYearsOfTheAcceptance(string due, string? problem) =>
        Assert.Equal(problem, Judge(Request("billing") with { ReplyDue = DateTimeOffset.Parse(due, CultureInfo.InvariantCulture) }).Problem);

    [Fact]
    public void Judge_UnknownUnit_IsRefusedByName()
    {
        var verdict = Judge(Request("billing") with { Unit = "moon" });

        Assert.Equal("data.unit: 'moon' is no unit of the organisation", verdict.Problem);
        Assert.False(verdict.IsOutsideUnit);
    }

    [Fact]
    public void Judge_UnknownQueueOfAnAgent_IsRefusedByName() => Assert.Equal(
        "data.queues: 'moon' is no queue of the organisation",
        Judge(Request("x") with { Type = CallEventType.AgentState, State = AgentState.Available, Unit = null, Queues = ["moon"] }).Problem);

    [Theory]
    [InlineData("south", "south")]
    [InlineData(null, "head")]
    public void Judge_AgentOfWhomNoQueueIsNamed_BelongsToTheSendersUnit(string? sender, string unit)
    {
        var state = Request("x") with { Type = CallEventType.AgentState, State = AgentState.Available, Unit = null, Category = null };

        Assert.Equal((unit, unit), (Judge(state, sender).Accepted!.Unit, Judge(state with { Queues = [] }, sender).Accepted!.Unit));
        Assert.Null(new EventRules(Trees.Small(), settings, Now, "GD").Judge(state with { Queue = "faults" }).Accepted!.Unit);
    }

    [Fact]
    public void Judge_AgentOfAUnitOutsideTheSenders_IsOutside() =>
        Assert.True(Judge(Request("x") with { Type = CallEventType.AgentState, State = AgentState.Available }, "south").IsOutsideUnit);

    [Theory]
    [InlineData("HN", "faults", "", null, true)]
    [InlineData("HN", "", "billing", null, true)]
    [InlineData("HN", "faults", "island", null, false)]
    [InlineData("HN", "island", "faults", "GD", false)]
    [InlineData("HN", "", "", "GD", true)]
    [InlineData("HN", "", "", "CSG", false)]
    [InlineData("HN", "", "", null, false)]
    [InlineData("GD", "faults", "", null, false)]
    [InlineData("CSG", "faults", "", null, false)]
    [InlineData(null, "faults", "", null, false)]
    public void Judge_StateOfAKnownAgent_IsOutsideWhenTheAgentIsKnownElsewhereOnly(string? sender, string stated, string seen, string? place, bool isOutside)
    {
        var known = new AgentRecord("1001") { Queues = Codes(stated), SeenQueues = Codes(seen), Unit = place };
        var rules = new EventRules(Trees.Small(), settings, Now, sender, code => code == known.Code ? known : null);
        var state = Request("x") with { Type = CallEventType.AgentState, State = AgentState.Paused, Subject = "1001", Unit = null, Category = null };

        Assert.Equal(isOutside, rules.Judge(state).IsOutsideUnit);
        Assert.Equal(isOutside, rules.Judge(state with { Type = CallEventType.AgentNoAnswer, State = null }).IsOutsideUnit);
        Assert.Null(rules.Judge(state with { Subject = "1002" }).Problem);
        if (isOutside) Assert.Equal("subject: agent '1001' is known outside unit 'HN' only", rules.Judge(state).Problem);

        static string[] Codes(string code) => code.Length == 0 ? [] : [code];
    }

    [Fact]
    public void Judge_UnitOutsideTheSenders_IsOutside()
    {
        var verdict = Judge(Request("billing"), "elsewhere");

        Assert.True(verdict.IsOutsideUnit);
        Assert.Equal("data.unit: 'head' is outside unit 'elsewhere'", verdict.Problem);
    }

    private Verdict Judge(CallEvent e, string? unit = null) =>
        new EventRules(new OrganizationTree([new OrgUnit("head", "Head", UnitKind.HeadOffice, null)], []), settings, Now, unit).Judge(e);

    private static CallEvent Request(string category) => new()
    {
        Source = "desk", Id = "1", Type = CallEventType.RequestAccepted, Subject = "r1", Time = Now, Unit = "head", Category = category,
    };
}
