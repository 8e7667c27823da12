using CustomerService.Domain.Hotline.Live;

namespace CustomerService.Domain.Alerts;

/// <summary>The part of a rule that a sentence about it needs.</summary>
public sealed record AlertCondition(AlertMeasure Measure, LiveWindow Window, AlertDirection Direction, double Threshold, int HoldSeconds, string? Source)
{
    public static AlertCondition Of(AlertTerms terms) => new(terms.Measure, terms.Window, terms.Direction, terms.Threshold, terms.HoldSeconds, terms.Source);

    public static AlertCondition Of(Alert alert) => new(alert.Measure, alert.Window, alert.Direction, alert.Threshold, alert.HoldSeconds, alert.Source);
}
