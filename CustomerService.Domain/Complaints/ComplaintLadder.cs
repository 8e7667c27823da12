using CustomerService.Domain.Complaints.Events;

namespace CustomerService.Domain.Complaints;

/// <summary>What the rules did to a case by themselves, and when they look at it again.</summary>
public sealed partial class Complaint
{
    private readonly Dictionary<string, Escalated> fired = new(StringComparer.Ordinal);

    /// <summary>How often the ladder has fired; each rung has its own number, so none fires twice.</summary>
    public int Rung { get; private set; }

    /// <summary>The last firing of each step of the ladder since the case began, or was reopened: by then the ladder begins anew.</summary>
    public IReadOnlyDictionary<string, Escalated> Fired => fired;

    /// <summary>When the present course began: the record of its receipt, or the last reopening. No step is taken for a moment before it.</summary>
    public DateTimeOffset CourseBegan { get; private set; }

    /// <summary>When the rules will do something to it next; null when nothing of the kind lies ahead.</summary>
    public DateTimeOffset? RulesAt { get; private set; }

    /// <summary>Before whom it stands: the last escalation whose clock still runs, or that a person made; null when somebody acted.</summary>
    public Escalated? Escalation => lastEscalation is { } last && (last.Clock is { } clock ? IsRunning(clock) : State.IsUnanswered()) && Lead is null ? last : null;

    /// <summary>Somebody was told; it moves no clock and silences no step.</summary>
    public Complaint Tell(Notified e) => Raise(e);

    private Escalated? lastEscalation;

    private void Climb(Escalated e)
    {
        lastEscalation = e;
        Rung = Math.Max(Rung, e.Rung);
        if (e.Step is { } step) fired[step] = e;
    }

    private void BeginCourse(DateTimeOffset at)
    {
        fired.Clear();
        (CourseBegan, lastEscalation) = (at, null);
    }
}
