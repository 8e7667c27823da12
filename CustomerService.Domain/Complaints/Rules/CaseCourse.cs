using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Complaints.Ladder;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Time;
using CustomerService.Domain.Time.Clock;

namespace CustomerService.Domain.Complaints.Rules;

/// <summary>A case on its way through the rules: what happens to it gets its promises, and what the rules will do next is known.</summary>
internal sealed class CaseCourse(string number, CaseTimeline timeline, RulePack pack, ServiceClock clock, OrganizationZone zone, OrganizationTree tree)
{
    private static readonly ClockKind[] Clocks = Enum.GetValues<ClockKind>();

    private readonly CaseLadder ladder = new(clock);
    private Complaint? complaint;

    /// <summary>The case as it stands.</summary>
    public Complaint Complaint => complaint ?? throw new InvalidOperationException("Nothing has happened yet.");

    /// <summary>Takes in what the journal has.</summary>
    public void Add(ComplaintEvent happened)
    {
        timeline.Add(number, happened);
        Apply(happened);
    }

    /// <summary>Takes in what is about to happen.</summary>
    /// <returns>The same with the promises that it makes, moves or ends.</returns>
    public ComplaintEvent Take(ComplaintEvent happened)
    {
        timeline.Add(number, happened);
        var with = MovesPromises(happened) ? With(happened) : happened;
        Apply(with);
        return with;
    }

    /// <summary>What the rules will do next by themselves; null when nothing of the kind lies ahead.</summary>
    public CaseTurn? Next(WorkingCalendar calendar)
    {
        var turn = ladder.Next(Complaint, pack, timeline.History, calendar) is { } step
            ? new CaseTurn(step.At, now => CaseLadder.Take(step, Complaint, tree, now))
            : null;
        return EndOfPause() is { } end && (turn is null || end <= turn.At)
            // The clocks run on from the moment it fell due, whenever somebody notices.
            ? new CaseTurn(end, _ => new Resumed { By = By.Rules, At = Later(end, Complaint.UpdatedAt), Rule = Complaint.PausedUnder })
            : turn;
    }

    /// <summary>A pause of at most so many days ends as limits in days do: the day it began is not counted, the last day is, until 24:00.</summary>
    private DateTimeOffset? EndOfPause() =>
        Complaint is { PausedAt: { } since, PausedUnder: { } under } && pack.Pausing.FirstOrDefault(rule => rule.Code == under)?.MostDays is { } most
            ? zone.StartOf(zone.DayOf(since).AddDays(most + 1))
            : null;

    /// <summary>Only what changes who answers, what it is, or whether clocks run can move a promise.</summary>
    private static bool MovesPromises(ComplaintEvent happened) =>
        happened is Received or Rerouted or Reclassified or Resumed or CustomerAnswered or Replied or Reopened or PromisesRenewed or MembersTaken or MembersGone;

    private ComplaintEvent With(ComplaintEvent happened)
    {
        var promises = new List<Promise>();
        var released = new List<ClockKind>();
        // The timeline's case has the event already; the members' promises are read from there too.
        var after = timeline.Complaint;
        foreach (var kind in Clocks)
        {
            if (!after.IsRunning(kind) || timeline.History(kind) is not { } history) continue;
            var known = complaint?.Promises.GetValueOrDefault(kind);
            // A notice moves only what was said to be uncertain.
            if (happened is PromisesRenewed && known is not { IsProvisional: true }) continue;
            var reading = clock.Read(history, happened.At);
            if (Strictest(reading, after.Strictest(kind)) is not { } promise)
            {
                if (known is not null) released.Add(kind);
            }
            else if (reading.State != ClockState.Paused && (known?.Due != promise.Due || (happened is PromisesRenewed && known.IsProvisional != promise.IsProvisional)))
            {
                promises.Add(promise with { Clock = kind });
            }
        }

        return promises.Count + released.Count == 0 ? happened : happened with { Promises = promises, Released = released };
    }

    private static Promise? Strictest(ClockReading own, Promise? brought)
    {
        var promised = own.Due is { } due ? new Promise(default, due, own.IsProvisional) : null;
        return promised is null || brought?.Due < promised.Due ? brought ?? promised : promised;
    }

    private void Apply(ComplaintEvent happened)
    {
        if (complaint is null) complaint = Complaint.Of(number, [happened]);
        else complaint.Apply(happened);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
