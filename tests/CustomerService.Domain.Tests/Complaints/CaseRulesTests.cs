using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Time.Clock;
using Xunit;
using static CustomerService.Domain.Tests.Complaints.PackDesk;

namespace CustomerService.Domain.Tests.Complaints;

/// <summary>What the bundled pack makes of cases around the National Day of 2026: off 1 to 7 October, Saturday the 10th worked instead.</summary>
public sealed class CaseRulesTests
{
    [Fact]
    public void Receive_BeforeAHoliday_PromisesTheReplyOverItAndItsMakeUpWorkday()
    {
        var received = Rules.Receive(Asked(), Lin, At("2026-09-30T15:00"), Tree);

        // Thursday 8, Friday 9, Saturday 10 (made up), Monday 12, Tuesday 13: until 24:00.
        Assert.Equal(At("2026-10-14T00:00"), Due(received, ClockKind.Reply));
        Assert.Equal(At("2026-10-09T00:00"), Due(received, ClockKind.Contact));
        Assert.DoesNotContain(received.Promises, promise => promise.IsProvisional);
        Assert.Equal("csg-2003@1 default calendar@1", received.RuledBy);
        Assert.True(received.NeedsReply);
    }

    [Theory]
    [InlineData("complaint", "bill-wrong", "GD-GZ", null, "GD", "subsidiary-marketing", false, "2.4.11")]
    [InlineData("complaint", "bill-wrong", "GD-GZ", "GD-GZ", "GD", "subsidiary-marketing", false, "2.4.11")]
    [InlineData("complaint", "bill-wrong", "GD-GZ", "GD", "CSG", "hq-marketing", false, "2.1.11")]
    [InlineData("complaint", "attitude", "GD-GZ", null, "GD", "subsidiary-supervision", true, "2.5.7")]
    [InlineData("complaint", "attitude", "GD-GZ", "GD", "CSG", "hq-supervision", true, "2.2.7")]
    [InlineData("report", "violation", "GD-GZ-1", "GD-GZ", "GD", "subsidiary-supervision", true, "2.5.7")]
    [InlineData("fault-report", "planned-outage", "GD-GZ-1", null, "GD-GZ", "supply-unit", false, "3.3")]
    [InlineData("consultation", null, "GD-GZ", "GD-GZ", "GD", "subsidiary-marketing", false, "3.3")]
    [InlineData("complaint", "bill-wrong", "GD-GZ", "GX", "CSG", "hq-marketing", false, "2.1.11")]
    public void Place_ByThePack_IsTheDepartmentOfTheRightLevel(
        string kind, string? category, string unit, string? accused, string placed, string department, bool isSealed, string clause)
    {
        var pack = Rules.Now(At("2026-03-02T09:00")).Pack;

        var placement = CaseRouting.Place(pack, Tree, kind, category, Tree.Unit(unit)!, Tree.Unit(accused));

        Assert.Equal(new Placement(placed, department, isSealed, clause), placement);
    }

    [Fact]
    public void Place_OfEveryKindAndUnit_IsNeverTheAccusedOrBelowIt()
    {
        var pack = Rules.Now(At("2026-03-02T09:00")).Pack;
        foreach (var kind in pack.Kinds)
        {
            foreach (var accused in Tree.Units.Where(unit => unit.Parent is not null))
            {
                var placement = CaseRouting.Place(pack, Tree, kind.Code, null, Tree.Unit("GD-GZ-1")!, accused);

                Assert.False(Tree.IsWithin(placement.Unit, accused.Code), $"{kind.Code} about {accused.Code} went to {placement.Unit}");
            }
        }
    }

    [Fact]
    public void Pause_OverTheHoliday_GivesBackTheWorkingTimeItTookOnly()
    {
        var asked = At("2026-09-30T15:00");
        List<ComplaintEvent> events = [Rules.Receive(Asked(), Lin, asked, Tree)];
        Happen(events, new Acknowledged { At = asked.AddMinutes(10), By = Lin });
        Happen(events, new Assigned { At = asked.AddMinutes(20), By = Lin, Officer = "lin.wei", OfficerName = "Lin Wei" });
        // From the evening before the holiday to the morning after: no hour of work lies between.
        Happen(events, new CustomerAsked { At = At("2026-09-30T20:00"), By = Lin, Question = "Which month?", Rule = CaseRules.AwaitingCustomer });
        Happen(events, new CustomerAnswered { At = At("2026-10-08T07:00"), By = Lin, Answer = "August" });

        Assert.Equal(At("2026-10-14T00:00"), Complaint.Of("2026-000001", events).Promises[ClockKind.Reply].Due);

        Happen(events, new Paused { At = At("2026-10-08T08:00"), By = Lin, Rule = "expert-test", Reason = "Meter at the laboratory" });
        Happen(events, new Resumed { At = At("2026-10-10T08:00"), By = Lin });

        // Two days of work were taken and are given back: Wednesday 14, Thursday 15.
        Assert.Equal(At("2026-10-16T00:00"), Complaint.Of("2026-000001", events).Promises[ClockKind.Reply].Due);
    }

    [Fact]
    public void Pause_OfSomeClocks_LeavesTheOthersDue()
    {
        var at = At("2026-03-02T09:00");
        List<ComplaintEvent> events = [Rules.Receive(Asked(), Lin, at, Tree)];
        Happen(events, new Acknowledged { At = at, By = Lin });
        Happen(events, new Paused { At = at, By = Lin, Rule = "expert-test", Clocks = [ClockKind.Reply, ClockKind.Close], Reason = "Meter at the laboratory" });

        var paused = Complaint.Of("2026-000001", events);

        Assert.Equal(ClockKind.Contact, paused.Next!.Clock);
        Happen(events, new Contacted { At = at, By = Lin });
        Assert.Null(Complaint.Of("2026-000001", events).Next);
    }

    [Fact]
    public void Reclassify_ToAKindWithoutThePromise_ReleasesIt()
    {
        var at = At("2026-03-02T09:00");
        List<ComplaintEvent> events = [Rules.Receive(Asked(), Lin, at, Tree)];
        Assert.True(Complaint.Of("2026-000001", events).Promises.ContainsKey(ClockKind.Acknowledge));

        Happen(events, new Reclassified { At = at.AddHours(1), By = Lin, Classification = new("consultation", "bill-wrong", Severity.Ordinary, Priority.Normal), Reason = "Only asks" });

        var now = Complaint.Of("2026-000001", events);
        Assert.False(now.Promises.ContainsKey(ClockKind.Acknowledge));
        Assert.Equal(At("2026-03-05T00:00"), now.Promises[ClockKind.Reply].Due);
    }

    [Fact]
    public void Reply_MakesThePromiseToCallBack_AndAReopeningKeepsTheTimeAlreadyUsed()
    {
        var at = At("2026-03-02T09:00");
        List<ComplaintEvent> events = [Rules.Receive(Asked(), Lin, at, Tree)];
        Happen(events, new Replied { At = At("2026-03-04T10:00"), By = Lin, Text = "Refunded." });
        var answered = Complaint.Of("2026-000001", events);
        Assert.Equal(At("2026-03-06T00:00"), answered.Promises[ClockKind.CallBack].Due);

        Happen(events, new Reopened { At = At("2026-03-16T10:00"), By = Lin, Reason = "The refund did not come" });

        var reading = Rules.Read("2026-000001", events, At("2026-03-16T10:00"), Tree)[ClockKind.Reply];
        Assert.Equal(ClockState.Running, reading.State);
        Assert.Equal(reading.Due, Complaint.Of("2026-000001", events).Promises[ClockKind.Reply].Due);
        Assert.InRange(reading.Used, TimeSpan.FromHours(8), TimeSpan.FromHours(16));
        Assert.Contains(reading.Strip.Segments, segment => segment.Reason == SegmentReason.Stopped);
    }

    [Theory]
    [InlineData("kind", "praises")]
    [InlineData("category", "no-such")]
    [InlineData("unit", "XX")]
    [InlineData("text", "")]
    [InlineData("title", "a\u0000b")]
    public void Receive_WithAWrongField_NamesIt(string field, string value)
    {
        var asked = field switch
        {
            "kind" => Asked() with { Kind = value },
            "category" => Asked() with { Category = value },
            "unit" => Asked() with { Unit = value },
            "text" => Asked() with { Text = value },
            _ => Asked() with { Title = value },
        };

        Assert.Equal(field, Assert.Throws<InvalidCaseException>(() => Rules.Receive(asked, Lin, At("2026-03-02T09:00"), Tree)).Field);
    }

    [Fact]
    public void Receive_WithoutTheAnswerACategoryAsksFor_NamesTheQuestion() => Assert.Equal(
        "answers.area", Assert.Throws<InvalidCaseException>(() => Rules.Receive(Asked() with { Kind = "fault-report", Category = "voltage" }, Lin, At("2026-03-02T09:00"), Tree)).Field);

    [Fact]
    public void Receive_FaultInTown_IsContactedSoonerThanInTheCountry()
    {
        var at = At("2026-03-02T22:00");
        DateTimeOffset Contact(string area) => Due(Rules.Receive(
            Asked() with { Kind = "fault-report", Category = "voltage", Answers = new Dictionary<string, string> { ["area"] = area } }, Lin, at, Tree), ClockKind.Contact);

        Assert.Equal((at.AddMinutes(45), at.AddMinutes(90)), (Contact("urban"), Contact("rural")));
    }

    private static void Happen(List<ComplaintEvent> events, ComplaintEvent happened) => events.AddRange(Rules.Promise("2026-000001", events, [happened], Tree));

    private static DateTimeOffset Due(Received received, ClockKind clock) => received.Promises.Single(promise => promise.Clock == clock).Due;
}
