namespace CustomerService.Domain.Alerts;

/// <summary>
/// The rules a unit begins with when it asks for them. Clause 3.3 names the figures and states no threshold: the numbers are
/// ours, the same as the board's targets, and are meant to be revised.
/// </summary>
public static class StandardRules
{
    public static IReadOnlyList<AlertTerms> All { get; } =
    [
        new() { Measure = AlertMeasure.AnswerRate, Direction = AlertDirection.Below, Threshold = .85, ClearThreshold = .90, HoldSeconds = 300, MinimumCalls = 20, Severity = AlertSeverity.Critical },
        new() { Measure = AlertMeasure.ServiceLevel, Direction = AlertDirection.Below, Threshold = .70, ClearThreshold = .80, HoldSeconds = 300, MinimumCalls = 20 },
        new() { Measure = AlertMeasure.LongestWait, Direction = AlertDirection.Above, Threshold = 120, ClearThreshold = 60, HoldSeconds = 15, Reach = AlertReach.Queues },
        new() { Measure = AlertMeasure.Silence, Direction = AlertDirection.Above, Threshold = 300, Severity = AlertSeverity.Critical, QuietFrom = new(22, 0), QuietTo = new(7, 0) },
    ];
}
