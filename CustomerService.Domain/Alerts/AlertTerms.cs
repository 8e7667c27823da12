using CustomerService.Domain.Hotline.Live;

namespace CustomerService.Domain.Alerts;

/// <summary>Everything about a rule that its keeper decides.</summary>
public sealed record AlertTerms
{
    public const int MaxNameLength = 100;
    public const int MaxSourceLength = 200;
    public const double MostSeconds = 86_400;
    public const double MostCount = 100_000;

    /// <summary>A name of its own; null lets the condition speak for itself, in the reader's language.</summary>
    public string? Name { get; init; }

    public AlertMeasure Measure { get; init; }

    /// <summary>Ignored by what is true now.</summary>
    public LiveWindow Window { get; init; }

    public AlertDirection Direction { get; init; }

    /// <summary>A share from 0 to 1, seconds or a count, by <see cref="Measure"/>.</summary>
    public double Threshold { get; init; }

    /// <summary>An open alert ends only when the figure has come back to this; null: to the threshold itself.</summary>
    public double? ClearThreshold { get; init; }

    /// <summary>The figure has to be wrong for so long before it is an alert.</summary>
    public int HoldSeconds { get; init; }

    /// <summary>On fewer calls or items than this a figure counts as unknown.</summary>
    public int MinimumCalls { get; init; }

    /// <summary>Quiet hours <c>[QuietFrom, QuietTo)</c> in the organisation's zone, over midnight where the end is the earlier; null: none.</summary>
    public TimeOnly? QuietFrom { get; init; }

    public TimeOnly? QuietTo { get; init; }

    public AlertReach Reach { get; init; }

    public AlertSeverity Severity { get; init; } = AlertSeverity.Warning;

    public bool IsOn { get; init; } = true;

    /// <summary>For <see cref="AlertMeasure.Silence"/>: the source that must not be silent; null: any source will do.</summary>
    public string? Source { get; init; }

    public TimeSpan Hold => TimeSpan.FromSeconds(HoldSeconds);

    public bool HasEvidence(AlertReading reading) => reading.Denominator is not { } evidence || evidence >= MinimumCalls;

    public bool IsBreachedBy(double value) => Direction == AlertDirection.Below ? value < Threshold : value > Threshold;

    public bool IsCured(double value) => Direction == AlertDirection.Below ? value >= (ClearThreshold ?? Threshold) : value <= (ClearThreshold ?? Threshold);

    /// <summary>Whether a local time of day lies in the quiet hours.</summary>
    public bool IsQuietAt(TimeOnly local) => QuietFrom is { } from && QuietTo is { } to && local.IsBetween(from, to);

    /// <summary>Whether the two would raise and clear the same; a name, a severity or quiet hours end no open alert.</summary>
    public bool WatchesTheSameAs(AlertTerms other) =>
        this with { Name = null, Severity = default, QuietFrom = null, QuietTo = null, IsOn = true }
        == other with { Name = null, Severity = default, QuietFrom = null, QuietTo = null, IsOn = true };

    /// <summary>What is wrong with the terms, each by the name of its message; empty when nothing is.</summary>
    public IEnumerable<string> Faults()
    {
        if (Name?.Length > MaxNameLength) yield return "NameTooLong";
        if (Source?.Length > MaxSourceLength) yield return "SourceTooLong";
        if (!IsPossible(Threshold)) yield return Measure.IsRate() ? "ThresholdShare" : "ThresholdRange";
        if (ClearThreshold is { } clear && !IsPossible(clear)) yield return Measure.IsRate() ? "ClearShare" : "ClearRange";
        else if (ClearThreshold is { } end && IsBreachedBy(end)) yield return Direction == AlertDirection.Below ? "ClearBelow" : "ClearAbove";
        if (HoldSeconds is < 0 or > (int)MostSeconds) yield return "HoldRange";
        if (MinimumCalls is < 0 or > (int)MostCount) yield return "MinimumRange";
        if (QuietFrom.HasValue != QuietTo.HasValue) yield return "QuietHalf";
        else if (QuietFrom is { } from && from == QuietTo) yield return "QuietEmpty";
        if (Measure == AlertMeasure.Silence && Direction == AlertDirection.Below) yield return "SilenceBelow";
        if (Measure == AlertMeasure.Silence && Reach != AlertReach.Unit) yield return "SilenceReach";
        if (Measure == AlertMeasure.ResponseRate && Reach == AlertReach.Queues) yield return "ResponseQueues";
    }

    private bool IsPossible(double value) =>
        double.IsFinite(value) && value >= 0 && value <= (Measure.IsRate() ? 1 : Measure.IsDuration() ? MostSeconds : MostCount);
}
