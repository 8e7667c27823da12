using CustomerService.Domain.Hotline.Live;

namespace CustomerService.Domain.Alerts;

/// <summary>One time that a rule's condition held for one unit or queue: raised once, acknowledged and cleared at most once.</summary>
/// <remarks>It carries the condition and the figures of its moments, so that it reads the same after the rule has changed or gone.</remarks>
public sealed class Alert
{
    public const int MaxNoteLength = 500;

    private Alert()
    {
    }

    public Guid Id { get; private set; }

    public int RuleId { get; private set; }

    public int RuleVersion { get; private set; }

    /// <summary>Tells the units and queues that one rule reaches from each other.</summary>
    public string Target { get; private set; } = "";

    /// <summary>Code of the unit it is about, or whose queue it is about: who may see that unit may see the alert.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>Code of the queue, when it is about one.</summary>
    public string? Queue { get; private set; }

    public string? RuleName { get; private set; }

    public AlertMeasure Measure { get; private set; }

    public LiveWindow Window { get; private set; }

    public AlertDirection Direction { get; private set; }

    public double Threshold { get; private set; }

    public int HoldSeconds { get; private set; }

    public string? Source { get; private set; }

    public AlertSeverity Severity { get; private set; }

    public DateTimeOffset RaisedAt { get; private set; }

    public double? RaisedValue { get; private set; }

    public long? RaisedNumerator { get; private set; }

    public long? RaisedDenominator { get; private set; }

    /// <summary>Null while it is open.</summary>
    public DateTimeOffset? ClearedAt { get; private set; }

    public AlertClearing? Clearing { get; private set; }

    public double? ClearedValue { get; private set; }

    public long? ClearedNumerator { get; private set; }

    public long? ClearedDenominator { get; private set; }

    public string? AcknowledgedBy { get; private set; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    public string? Note { get; private set; }

    public static Alert Raise(AlertRule rule, AlertSight sight, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        RuleId = rule.Id, RuleVersion = rule.Version, RuleName = rule.Terms.Name, Target = sight.Target, Unit = sight.Unit, Queue = sight.Queue,
        Measure = rule.Terms.Measure, Window = rule.Terms.Window, Direction = rule.Terms.Direction, Threshold = rule.Terms.Threshold,
        HoldSeconds = rule.Terms.HoldSeconds, Source = rule.Terms.Source, Severity = rule.Terms.Severity,
        RaisedAt = now, RaisedValue = sight.Reading.Value, RaisedNumerator = sight.Reading.Numerator, RaisedDenominator = sight.Reading.Denominator,
    };

    /// <exception cref="InvalidOperationException">It was cleared before.</exception>
    public void Clear(AlertClearing why, AlertReading reading, DateTimeOffset now)
    {
        if (ClearedAt is not null) throw new InvalidOperationException($"Alert {Id} was cleared already; it cannot go from cleared to cleared.");
        ClearedAt = now < RaisedAt ? RaisedAt : now;
        Clearing = why;
        (ClearedValue, ClearedNumerator, ClearedDenominator) = (reading.Value, reading.Numerator, reading.Denominator);
    }

    /// <exception cref="InvalidOperationException">Somebody else did so before.</exception>
    public void Acknowledge(string by, string? note, DateTimeOffset now)
    {
        if (AcknowledgedBy is not null) throw new InvalidOperationException($"Alert {Id} was acknowledged by {AcknowledgedBy} already; it cannot go from acknowledged to acknowledged.");
        (AcknowledgedBy, AcknowledgedAt, Note) = (by, now, string.IsNullOrWhiteSpace(note) ? null : note.Trim());
    }
}
