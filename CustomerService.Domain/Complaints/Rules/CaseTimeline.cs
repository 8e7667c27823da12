using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Time.Clock;

namespace CustomerService.Domain.Complaints.Rules;

/// <summary>
/// A case's events as its clocks see them. What a clock waits for is said in one place only, by the case itself
/// (<see cref="Complaint.IsRunning"/>): a clock begins, stops and goes on when that changes.
/// </summary>
/// <param name="rule">The rule of a clock for a case as it stands at a moment.</param>
/// <param name="pauses">Whether a rule of the pack pauses a clock.</param>
internal sealed class CaseTimeline(Func<Complaint, ClockKind, DateTimeOffset, ClockRule> rule, Func<string, ClockKind, bool> pauses)
{
    private static readonly ClockKind[] Clocks = Enum.GetValues<ClockKind>();

    private readonly Dictionary<ClockKind, (DateTimeOffset From, ClockRule Rule, List<ClockEvent> Events)> courses = [];
    private Complaint? complaint;

    public Complaint Complaint => complaint ?? throw new InvalidOperationException("Nothing has happened yet.");

    public void Add(string number, ComplaintEvent happened)
    {
        var wasPaused = complaint?.IsPaused == true;
        if (complaint is null) complaint = Complaint.Of(number, [happened]);
        else complaint.Apply(happened);
        foreach (var clock in Clocks) Advance(clock, happened, wasPaused);
    }

    /// <summary>The history of a clock; null when it never began.</summary>
    public ClockHistory? History(ClockKind clock) =>
        courses.TryGetValue(clock, out var course) ? new ClockHistory(course.From, course.Rule, [.. course.Events]) : null;

    private void Advance(ClockKind clock, ComplaintEvent happened, bool wasPaused)
    {
        var (isRunning, now) = (Complaint.IsRunning(clock), rule(Complaint, clock, happened.At));
        if (!courses.TryGetValue(clock, out var course))
        {
            if (isRunning) courses[clock] = (happened is Received { SaidAt: { } said } ? said : happened.At, now, []);
            return;
        }

        var (by, events) = (happened.By.Account, course.Events);
        var wasRunning = events.FindLast(each => each.Kind is ClockEventKind.Stopped or ClockEventKind.Reopened) is not { Kind: ClockEventKind.Stopped };
        if (isRunning && !wasRunning) events.Add(ClockEvent.Reopen(happened.At, by, (happened as Reopened)?.Reason));
        if (happened is Reclassified or Rerouted or PromisesRenewed) events.Add(ClockEvent.Change(happened.At, now, by, ReasonOf(happened)));
        if (!wasPaused && Complaint.IsPaused && Pause(happened) is var (under, reason) && pauses(under, clock)) events.Add(ClockEvent.Pause(happened.At, by, reason, under));
        if (wasPaused && !Complaint.IsPaused && happened is Resumed or CustomerAnswered) events.Add(ClockEvent.Resume(happened.At, by));
        if (!isRunning && wasRunning) events.Add(ClockEvent.Stop(happened.At, by));
    }

    private static (string Under, string Reason)? Pause(ComplaintEvent happened) => happened switch
    {
        Paused e => (e.Rule, e.Reason),
        CustomerAsked { Rule: { } under } e => (under, e.Question),
        _ => null,
    };

    private static string? ReasonOf(ComplaintEvent happened) => happened switch
    {
        Reclassified e => e.Reason,
        Rerouted e => e.Reason,
        PromisesRenewed e => e.Source,
        _ => null,
    };
}
