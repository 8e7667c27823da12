using CustomerService.Domain.Complaints.Events;

namespace CustomerService.Domain.Complaints;

/// <summary>
/// A case at the complaint desk: the fold of its events. It changes only through its verbs (see <c>ComplaintVerbs.cs</c>), each
/// of which either makes one event or refuses; what was made waits in <see cref="Fresh"/> until the journal has it.
/// </summary>
public sealed partial class Complaint
{
    private readonly List<ComplaintEvent> fresh = [];
    private readonly Dictionary<ClockKind, Promise> promises = [];
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private bool isPausedByAsking;

    private Complaint(string number) => Number = number;

    public string Number { get; }

    /// <summary>How many events it has; the next one's place follows.</summary>
    public int Sequence { get; private set; }

    public ComplaintState State { get; private set; }

    public Received Intake { get; private set; } = default!;

    public Classification Classification { get; private set; } = default!;

    public Placement Placement { get; private set; } = default!;

    public Complainant Complainant { get; private set; } = default!;

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    public string? Place { get; private set; }

    public string? AccusedUnit { get; private set; }

    /// <summary>The officer's user name; null while nobody was named since it came to its unit.</summary>
    public string? Officer { get; private set; }

    public string? OfficerName { get; private set; }

    public DateTimeOffset ReceivedAt => Intake.At;

    public DateTimeOffset UpdatedAt { get; private set; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    public DateTimeOffset? ContactedAt { get; private set; }

    /// <summary>The first answer; a reopening does not forget it.</summary>
    public DateTimeOffset? FirstRepliedAt { get; private set; }

    /// <summary>The answer that stands; null after a reopening until the next one.</summary>
    public DateTimeOffset? RepliedAt { get; private set; }

    public DateTimeOffset? FirstClosedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public DateTimeOffset? CalledBackAt { get; private set; }

    /// <summary>Since when its clocks stand still; null while they run.</summary>
    public DateTimeOffset? PausedAt { get; private set; }

    /// <summary>The pausing rule they stand still under.</summary>
    public string? PausedUnder { get; private set; }

    /// <summary>Which of them stand still; empty for all.</summary>
    public IReadOnlyList<ClockKind> PausedClocks { get; private set; } = [];

    /// <summary>The last answer that was given.</summary>
    public Replied? Answer { get; private set; }

    public Closed? Closing { get; private set; }

    public CalledBack? CallBack { get; private set; }

    /// <summary>How often it was reopened.</summary>
    public int Reopenings { get; private set; }

    public IReadOnlyDictionary<ClockKind, Promise> Promises => promises;

    /// <summary>What the verbs made since it was read; empty once the journal has it.</summary>
    public IReadOnlyList<ComplaintEvent> Fresh => fresh;

    public bool IsPaused => PausedAt is not null;

    /// <summary>Whether one of its events was sent as this.</summary>
    public bool HasTaken(string sentAs) => taken.Contains(sentAs);

    /// <summary>Folds a case from its events, in order of their places.</summary>
    /// <exception cref="ArgumentException">The first event is not that it was received.</exception>
    public static Complaint Of(string number, IEnumerable<ComplaintEvent> events)
    {
        var complaint = new Complaint(number);
        foreach (var happened in events) complaint.Apply(happened);
        if (complaint.Sequence == 0) throw new ArgumentException($"Case {number} has no events", nameof(events));
        return complaint;
    }

    /// <summary>Takes in an event that the journal has.</summary>
    public void Apply(ComplaintEvent happened)
    {
        if (Sequence == 0 && happened is not Received) throw new ArgumentException($"Case {Number} begins with {happened.GetType().Name}", nameof(happened));
        Sequence++;
        UpdatedAt = happened.At;
        if (happened.SentAs is { } sentAs) taken.Add(sentAs);
        RulesAt = happened.RulesAt;
        foreach (var clock in happened.Released) promises.Remove(clock);
        foreach (var promise in happened.Promises) promises[promise.Clock] = promise;
        Fold(happened);
    }

    private void Fold(ComplaintEvent happened)
    {
        switch (happened)
        {
            case Received e:
                Intake = e;
                (Classification, Placement, Complainant) = (e.Classification, e.Placement, e.Complainant);
                (Title, Text, Place, AccusedUnit) = (e.Title, e.Text, e.Place, e.AccusedUnit);
                CourseBegan = e.At;
                State = ComplaintState.Received;
                break;
            case Acknowledged e:
                AcknowledgedAt ??= e.At;
                State = ComplaintState.Acknowledged;
                break;
            case Contacted e:
                ContactedAt ??= e.At;
                break;
            case Assigned e:
                (Officer, OfficerName) = (e.Officer, e.OfficerName);
                if (State == ComplaintState.Acknowledged) State = ComplaintState.Assigned;
                break;
            case Rerouted e:
                Placement = e.Placement;
                // A family is no secret: who enters the sealed stream leaves it.
                if (e.Placement.IsSealed) LeaveFamily();
                (Officer, OfficerName) = (null, null);
                if (State > ComplaintState.Acknowledged) State = ComplaintState.Acknowledged;
                break;
            case InvestigationBegun:
                State = ComplaintState.UnderInvestigation;
                break;
            case CustomerAsked e:
                State = ComplaintState.AwaitingCustomer;
                if (e.Rule is { } rule && !IsPaused) (PausedAt, PausedUnder, PausedClocks, isPausedByAsking) = (e.At, rule, e.Clocks, true);
                break;
            case CustomerAnswered:
                State = ComplaintState.UnderInvestigation;
                // A pause for another reason lasts until that reason ends.
                if (isPausedByAsking) EndPause();
                break;
            case Replied e:
                FirstRepliedAt ??= e.At;
                (RepliedAt, Answer) = (e.At, e);
                ContactedAt ??= e.At;
                EndPause();
                State = ComplaintState.Replied;
                break;
            case Closed e:
                FirstClosedAt ??= e.At;
                (ClosedAt, Closing) = (e.At, e);
                EndPause();
                State = ComplaintState.Closed;
                break;
            case Reopened e:
                Reopenings++;
                BeginCourse(e.At);
                (RepliedAt, ClosedAt) = (null, null);
                State = Officer is null ? ComplaintState.Acknowledged : ComplaintState.UnderInvestigation;
                break;
            case Withdrawn e:
                ClosedAt = e.At;
                EndPause();
                State = ComplaintState.Withdrawn;
                break;
            default:
                FoldRest(happened);
                break;
        }
    }

    private void FoldRest(ComplaintEvent happened)
    {
        switch (happened)
        {
            case Escalated e:
                Climb(e);
                break;
            case Reclassified e:
                Classification = e.Classification;
                break;
            case Amended e:
                (Title, Text, Place) = (e.Title ?? Title, e.Text ?? Text, e.Place ?? Place);
                (AccusedUnit, Complainant) = (e.AccusedUnit ?? AccusedUnit, e.Complainant ?? Complainant);
                break;
            case Paused e:
                (PausedAt, PausedUnder, PausedClocks) = (e.At, e.Rule, e.Clocks);
                break;
            case Resumed:
                EndPause();
                break;
            case CalledBack e:
                CallBack = e;
                if (e.IsReached) CalledBackAt = e.At;
                break;
            default:
                FoldFamily(happened);
                break;
        }
    }

    private void EndPause() => (PausedAt, PausedUnder, PausedClocks, isPausedByAsking) = (null, null, [], false);

    private Complaint Raise(ComplaintEvent happened)
    {
        Apply(happened);
        fresh.Add(happened);
        return this;
    }
}
