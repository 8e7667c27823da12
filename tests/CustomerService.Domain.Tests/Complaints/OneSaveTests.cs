using CustomerService.Domain.Complaints;
using CustomerService.Domain.Time.Clock;
using Xunit;
using static CustomerService.Domain.Tests.Complaints.PackDesk;

namespace CustomerService.Domain.Tests.Complaints;

/// <summary>What a case makes of several things that are kept in one save: its clocks are those of a case kept step by step.</summary>
public sealed class OneSaveTests
{
    /// <summary>Defect 1: paused, and resolved in one save, the time on hold was dropped (frappe/helpdesk#3776).</summary>
    [Fact]
    public void Case_PausedAnsweredAndClosedInOneSave_KeepsThePause()
    {
        var complaint = Complaint.Receive(Number, Rules.Receive(Asked(), Lin, At("2026-03-02T09:00"), Tree))
            .Acknowledge(new() { By = Lin, At = At("2026-03-02T10:00") })
            .Assign(new() { By = Lin, At = At("2026-03-02T11:00"), Officer = "lin.wei", OfficerName = "Lin Wei" })
            .Pause(new() { By = Lin, At = At("2026-03-03T09:00"), Rule = "expert-test", Clocks = [ClockKind.Reply, ClockKind.Close], Reason = "At the test bench" })
            .Reply(new() { By = Lin, At = At("2026-03-12T10:00"), Text = "The meter is right." })
            .Close(new() { By = Lin, At = At("2026-03-12T11:00"), Outcome = ComplaintOutcome.NotUpheld });

        var events = Rules.Promise(Number, [], complaint.Fresh, Tree);

        // Five working days from Tuesday the 3rd, without the pause, would have ended on Monday the 9th.
        var reply = Rules.Read(Number, events, At("2026-03-20T09:00"), Tree)[ClockKind.Reply];
        Assert.Equal(ClockState.Stopped, reply.State);
        Assert.False(reply.IsLate);
        Assert.True(reply.Due > At("2026-03-12T10:00"));
    }
}
