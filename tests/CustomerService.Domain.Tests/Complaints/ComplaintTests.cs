using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using Xunit;
using static CustomerService.Domain.Tests.Complaints.Cases;

namespace CustomerService.Domain.Tests.Complaints;

public sealed class ComplaintTests
{
    [Fact]
    public void Case_FromReceivedToClosed_PassesTheStagesInOrder()
    {
        var complaint = Received();
        Assert.Equal(ComplaintState.Received, complaint.State);
        complaint.Acknowledge(new Acknowledged { At = At(1), By = Lin });
        Assert.Equal(ComplaintState.Acknowledged, complaint.State);
        complaint.Assign(new Assigned { At = At(2), By = Lin, Officer = "lin.wei", OfficerName = "Lin Wei" });
        complaint.Investigate(new InvestigationBegun { At = At(3), By = Lin });
        complaint.AskCustomer(new CustomerAsked { At = At(4), By = Lin, Question = "Which bill?" });
        Assert.Equal(ComplaintState.AwaitingCustomer, complaint.State);
        complaint.HearCustomer(new CustomerAnswered { At = At(5), By = Lin, Answer = "October" });
        complaint.Reply(new Replied { At = At(6), By = Lin, Text = "Refunded." });
        complaint.Close(new Closed { At = At(7), By = Lin, Outcome = ComplaintOutcome.Upheld });

        Assert.Equal((ComplaintState.Closed, 8, At(6), At(7)), (complaint.State, complaint.Sequence, complaint.RepliedAt, complaint.ClosedAt));
        Assert.Equal(8, complaint.Fresh.Count);
    }

    [Fact]
    public void Reply_BeforeAnyoneAnswersForIt_IsRefusedNamingBothStates()
    {
        var refused = Assert.Throws<RefusedTransitionException>(() => Received().Reply(new Replied { At = At(1), By = Lin, Text = "Done" }));

        Assert.Equal((ComplaintState.Received, ComplaintVerb.Reply), (refused.State, refused.Verb));
        Assert.Contains("received", refused.Message, StringComparison.Ordinal);
        Assert.Contains("assigned", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Close_UnansweredComplaint_IsRefused_ButPraiseMayBeClosed()
    {
        Assert.Equal("NeedsReply", Assigned().Refuses(ComplaintVerb.Close)!.Code);

        var praise = Complaint.Receive(Number, Intake(needsReply: false));
        praise.Acknowledge(new Acknowledged { At = At(1), By = Lin }).Assign(new Assigned { At = At(1), By = Lin, Officer = "lin.wei", OfficerName = "Lin Wei" });
        Assert.Null(praise.Refuses(ComplaintVerb.Close));
    }

    [Fact]
    public void Reopen_AfterClosing_KeepsTheFirstAnswerAndTheFirstClosing()
    {
        var complaint = Closed().Reopen(new Reopened { At = At(100), By = Lin, Reason = "Charged again" });

        Assert.Equal((ComplaintState.UnderInvestigation, 1), (complaint.State, complaint.Reopenings));
        Assert.Equal((At(30), At(40)), (complaint.FirstRepliedAt, complaint.FirstClosedAt));
        Assert.Null(complaint.RepliedAt);
        Assert.Null(complaint.ClosedAt);
    }

    [Fact]
    public void Reroute_ToAnotherUnit_BeginsThereWithoutAnOfficerAndKeepsItsPromises()
    {
        var complaint = Assigned();
        var due = complaint.Promises[ClockKind.Reply];
        complaint.Reroute(new Rerouted { At = At(5), By = Lin, Placement = new("HN", "marketing", false, "2.4.11"), Reason = "Meter is in Hainan" });

        Assert.Equal((ComplaintState.Acknowledged, "HN"), (complaint.State, complaint.Placement.Unit));
        Assert.Null(complaint.Officer);
        Assert.Equal(due, complaint.Promises[ClockKind.Reply]);
    }

    [Fact]
    public void Pause_WhenPaused_IsRefused_AndAReplyEndsThePause()
    {
        var complaint = Assigned().Pause(new Paused { At = At(10), By = Lin, Rule = "awaiting-customer", Reason = "Meter photo" });

        Assert.Equal("PausedAlready", complaint.Refuses(ComplaintVerb.Pause)!.Code);
        Assert.False(complaint.Reply(new Replied { At = At(11), By = Lin, Text = "Refunded." }).IsPaused);
    }

    [Fact]
    public void Join_ItsOwnFamily_IsRefused_AndLeavingRestoresIt()
    {
        var complaint = Assigned();
        Assert.Throws<RefusedTransitionException>(() => complaint.Join(new FamilyJoined { At = At(5), By = Lin, Lead = Number, Reason = "same" }));

        complaint.Join(new FamilyJoined { At = At(6), By = Lin, Lead = "2026-000002", Reason = "same outage" });
        Assert.Equal("InFamily", complaint.Refuses(ComplaintVerb.Join)!.Code);
        complaint.Leave(new FamilyLeft { At = At(7), By = Lin, Reason = "another street" });
        Assert.Null(complaint.Lead);
        Assert.Equal(ComplaintState.Assigned, complaint.State);
    }

    [Fact]
    public void CallBack_AnonymousComplainant_IsRefused()
    {
        var complaint = Complaint.Receive(Number, Intake(phone: null));
        complaint.Acknowledge(new Acknowledged { At = At(1), By = Lin }).Assign(new Assigned { At = At(1), By = Lin, Officer = "a", OfficerName = "A" });
        complaint.Reply(new Replied { At = At(2), By = Lin, Text = "Published on the notice board." });

        Assert.Equal("Anonymous", complaint.Refuses(ComplaintVerb.CallBack)!.Code);
    }

    [Fact]
    public void EveryVerb_InEveryState_EitherRefusesOrIsDone()
    {
        var states = new[] { Received(), Assigned(), Answered(), Closed() };
        foreach (var complaint in states)
        {
            foreach (var verb in Enum.GetValues<ComplaintVerb>())
            {
                var refusal = complaint.Refuses(verb);
                if (refusal?.AllowedFrom.Count > 0) Assert.DoesNotContain(complaint.State, refusal.AllowedFrom);
                if (refusal is not null) Assert.NotEmpty(refusal.Sentence);
            }
        }
    }

    [Fact]
    public void Next_AsPromisesAreKept_IsTheEarliestOneLeft()
    {
        var complaint = Received();
        Assert.Equal(ClockKind.Acknowledge, complaint.Next!.Clock);
        complaint.Acknowledge(new Acknowledged { At = At(1), By = Lin });
        Assert.Equal((ClockKind.Reply, At(600)), (complaint.Next!.Clock, complaint.Next.Due));
        Assert.Null(Closed().Next);
    }
}
