using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Time;
using Xunit;
using static CustomerService.Domain.Tests.Complaints.PackDesk;

namespace CustomerService.Domain.Tests.Complaints;

public sealed class PauseTests
{
    [Fact]
    public void Pause_ForLongerThanItsRuleAllows_EndsByRuleAtTheEndOfItsLastDay()
    {
        var events = Received("2026-03-02 09:00");
        events.Happen(new Paused { At = At("2026-03-03 10:00"), By = Lin, Rule = "expert-test", Clocks = [ClockKind.Reply, ClockKind.Close], Reason = "Meter at the laboratory" });

        // Ten calendar days from the 3rd: until the 13th, a Friday, at 24:00; nobody looks before Monday noon.
        events.Look(At("2026-03-16 12:00"));

        var ended = Assert.Single(events.OfType<Resumed>());
        Assert.Equal(("2026-03-14 00:00", "expert-test", By.Rules), (Wall(ended.At), ended.Rule, ended.By));
        // 35 hours of work: 1.5 until the pause, then four days from Monday the 16th, and 5.5 hours of Friday.
        var due = events.Case().Promises[ClockKind.Reply].Due;
        Assert.Equal(due, Rules.Read(Number, events, At("2026-03-16 12:00"), Tree)[ClockKind.Reply].Due);
        Assert.Equal("2026-03-20 16:00", Wall(due));
    }

    [Fact]
    public void Pause_EndedByRule_IsTheSameHoweverLateItIsNoticed()
    {
        DateTimeOffset Due(string look)
        {
            var events = Received("2026-03-02 09:00");
            events.Happen(new Paused { At = At("2026-03-03 10:00"), By = Lin, Rule = "expert-test", Clocks = [ClockKind.Reply, ClockKind.Close], Reason = "Laboratory" });
            events.Look(At(look));
            return events.Case().Promises[ClockKind.Reply].Due;
        }

        Assert.Equal(Due("2026-03-14 00:00"), Due("2026-03-19 16:00"));
    }

    [Fact]
    public void Answer_OfACustomerAskedDuringAnotherPause_LeavesThatPauseAlone()
    {
        var events = Received("2026-03-02 09:00");
        events.Happen(new Acknowledged { At = At("2026-03-02 09:10"), By = Lin });
        events.Happen(new Assigned { At = At("2026-03-02 09:20"), By = Lin, Officer = "lin.wei", OfficerName = "Lin Wei" });
        events.Happen(new Paused { At = At("2026-03-02 10:00"), By = Lin, Rule = "expert-test", Clocks = [ClockKind.Reply, ClockKind.Close], Reason = "Laboratory" });
        events.Happen(new CustomerAsked { At = At("2026-03-02 11:00"), By = Lin, Question = "Which month?", Rule = CaseRules.AwaitingCustomer, Clocks = [ClockKind.Reply, ClockKind.Close] });
        events.Happen(new CustomerAnswered { At = At("2026-03-03 09:00"), By = Lin, Answer = "August" });

        Assert.Equal(("expert-test", At("2026-03-02 10:00")), (events.Case().PausedUnder, events.Case().PausedAt));
        Assert.Equal(Domain.Time.Clock.ClockState.Paused, Rules.Read(Number, events, At("2026-03-03 10:00"), Tree)[ClockKind.Reply].State);

        events.Happen(new Resumed { At = At("2026-03-04 10:00"), By = Lin });
        var reading = Rules.Read(Number, events, At("2026-03-04 12:00"), Tree)[ClockKind.Reply];
        // From the midnight on which the limit began.
        Assert.Equal(TimeSpan.FromHours(34), new TimeSpan(reading.Strip.Segments.Where(segment => segment.Pause is not null).Sum(segment => segment.Length.Ticks)));
    }

    [Fact]
    public void Notice_ThatSettlesGuessedDays_RenewsTheProvisionalPromiseAndSaysWhy()
    {
        using var folder = new TestFolder();
        var calendars = new WorkingCalendars(folder.Path);
        var rules = RulesWith(calendars);
        // Nothing is known of 2027 yet: New Year's days of work are guesses.
        List<ComplaintEvent> events = [rules.Receive(Asked(), Lin, At("2026-12-29 10:00"), Tree)];
        Assert.True(events.Case().Promises[ClockKind.Reply].IsProvisional);
        var guessed = events.Case().Promises[ClockKind.Reply].Due;
        var notice = new HolidayNotice(2027, "国务院办公厅关于2027年部分节假日安排的通知", [new(new(2027, 1, 1), "元旦", true), new(new(2027, 1, 4), "元旦", true), new(new(2027, 1, 5), "元旦", true)]);

        var tried = Assert.IsType<PromisesRenewed>(rules.Trying(notice, At("2026-12-30 09:00")).Renew(Number, events, At("2026-12-30 09:01"), Tree)[^1]);
        Assert.Empty(rules.Renew(Number, events, At("2026-12-30 09:00"), Tree));
        calendars.Record(notice, At("2026-12-30 09:00"), "admin");
        events.AddRange(rules.Renew(Number, events, At("2026-12-30 09:01"), Tree));

        var renewed = Assert.IsType<PromisesRenewed>(events[^1]);
        var promise = events.Case().Promises[ClockKind.Reply];
        Assert.False(promise.IsProvisional);
        Assert.True(promise.Due > guessed);
        Assert.Equal(tried.Promises, renewed.Promises);
        Assert.Equal((2, notice.Source), (renewed.Calendar, renewed.Source));
        Assert.Equal(promise.Due, rules.Read(Number, events, At("2026-12-30 10:00"), Tree)[ClockKind.Reply].Due);
        Assert.Empty(rules.Renew(Number, events, At("2026-12-30 09:02"), Tree));
    }

    [Fact]
    public void Notice_AboutDaysThatWereFirm_MovesNoPromise()
    {
        using var folder = new TestFolder();
        var calendars = new WorkingCalendars(folder.Path);
        var rules = RulesWith(calendars);
        List<ComplaintEvent> events = [rules.Receive(Asked(), Lin, At("2026-03-02 09:00"), Tree)];

        calendars.Record(calendars.Current.Notices.Single(each => each.Year == 2026) with { Source = "corrected", Days = [new(new(2026, 3, 4), "加", true)] }, At("2026-03-02 10:00"), "admin");

        Assert.Empty(rules.Renew(Number, events, At("2026-03-02 10:01"), Tree));
    }
}
