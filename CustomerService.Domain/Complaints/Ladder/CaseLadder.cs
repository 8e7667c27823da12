using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Time;
using CustomerService.Domain.Time.Clock;

namespace CustomerService.Domain.Complaints.Ladder;

/// <summary>
/// The escalation ladder of the rule pack as it stands for one case. What it says follows from the case's events alone, so every
/// process finds the same next step, however often it was stopped or missed a run; what was taken is an event of the case, so it is
/// taken once.
/// </summary>
/// <remarks>
/// A step that repeats goes on until somebody does what the clock waits for: a remark or another officer does not silence it. A limit
/// in working time or in days rings when somebody works; one in minutes or hours around the clock rings at once, at night as well.
/// </remarks>
internal sealed class CaseLadder(ServiceClock clock)
{
    /// <summary>Said within this is said at its moment.</summary>
    private static readonly TimeSpan Prompt = TimeSpan.FromMinutes(1);

    /// <summary>The step to be taken next; null when none lies ahead.</summary>
    /// <param name="complaint">The case as it stands after its last event.</param>
    /// <param name="history">What a clock of it is read from.</param>
    /// <param name="calendar">The calendar of that moment.</param>
    public LadderTurn? Next(Complaint complaint, RulePack pack, Func<ClockKind, ClockHistory?> history, WorkingCalendar calendar)
    {
        // The lead of a family escalates for all; what waits for a call-back only is on a list of its own.
        if (complaint.Lead is not null) return null;
        LadderTurn? next = null;
        foreach (var step in pack.Ladder.Where(each => each.Kinds.Count == 0 || each.Kinds.Contains(complaint.Classification.Kind)))
        {
            if (!complaint.IsRunning(step.Clock) || complaint.IsStandingStill(step.Clock)) continue;
            if (!complaint.Promises.TryGetValue(step.Clock, out var promise) || history(step.Clock) is not { } course) continue;
            if (Turn(step, complaint, promise, course, calendar) is { } turn && (next is null || turn.At < next.At)) next = turn;
        }

        return next;
    }

    /// <summary>What taking the step says in the case's history, dated with the moment it fell due.</summary>
    public static Escalated Take(LadderTurn turn, Complaint complaint, OrganizationTree tree, DateTimeOffset now)
    {
        var told = turn.Step.To.Select(role => Tell(role, turn.Repeat, complaint, tree)).DistinctBy(each => (each.Unit, each.Officer)).ToList();
        var at = Later(turn.At, complaint.UpdatedAt);
        var highest = told.OrderBy(each => tree.Unit(each.Unit)?.Path().Count() ?? 0).First();
        return new Escalated
        {
            By = By.Rules, At = at, SaidAt = now - at > Prompt ? now : null, Rung = complaint.Rung + 1, Step = turn.Step.Code, Repeat = turn.Repeat, Clock = turn.Step.Clock,
            ToUnit = highest.Unit, ToRole = highest.Role, Told = told, Reason = turn.Step.Name.Zh,
        };
    }

    private LadderTurn? Turn(LadderStep step, Complaint complaint, Promise promise, ClockHistory course, WorkingCalendar calendar)
    {
        if (Moment(step, promise, course, complaint.UpdatedAt, calendar) is not { } moment) return null;
        var isAroundTheClock = clock.Read(course, complaint.UpdatedAt).Rule.Limit is { IsInDays: false, IsInWorkingTime: false };
        if (complaint.Fired.TryGetValue(step.Code, out var last))
        {
            if (step.RepeatEvery is not { } every) return null;
            var again = clock.Shift(last.At, every, isBefore: false, calendar);
            return new LadderTurn(step, Heard(Later(again, moment)), last.Repeat + 1);
        }

        // What a case was received or reopened too late for is not made up for, except that it is overdue.
        if (moment < complaint.CourseBegan && !IsDeadline(step)) return null;
        return new LadderTurn(step, Heard(Later(moment, complaint.CourseBegan)), Repeat: 0);

        DateTimeOffset Heard(DateTimeOffset at) => isAroundTheClock ? at : clock.NextOpen(at, calendar);
    }

    private DateTimeOffset? Moment(LadderStep step, Promise promise, ClockHistory course, DateTimeOffset now, WorkingCalendar calendar) => step switch
    {
        { Share: >= 1 } => promise.Due,
        { Share: { } share } => clock.WhenUsed(course, now, share),
        { Before: { } before } => clock.Shift(promise.Due, before, isBefore: true, calendar),
        { After: { } after } => clock.Shift(promise.Due, after, isBefore: false, calendar),
        _ => null,
    };

    private static bool IsDeadline(LadderStep step) => step.Share >= 1 || step.After is not null;

    /// <summary>The owner, the unit that has it, or as many levels above as the step has been repeated, up to the top.</summary>
    private static Told Tell(string role, int repeat, Complaint complaint, OrganizationTree tree)
    {
        var here = complaint.Placement.Unit;
        if (role == "owner" && complaint.Officer is { } officer) return new Told(role, here, officer);
        if (role != "level-above") return new Told("unit-lead", here);
        var unit = tree.Unit(here);
        for (var level = 0; level <= repeat && unit?.Parent is { } above; level++) unit = above;
        return new Told(role, unit?.Code ?? here);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
