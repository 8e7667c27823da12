using CustomerService.Dashboard.Demo.Organization;
using CustomerService.Dashboard.Demo.Traffic;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Hotline.Live;

namespace CustomerService.Dashboard.Demo.Watch;

/// <summary>The demo's alert rules: such as the demo's calls break now and then, at any hour.</summary>
internal static class DemoAlertRules
{
    public static IEnumerable<AlertRule> New() => Terms().Select(terms => new AlertRule(DemoOrganization.HeadOffice, terms));

    private static IEnumerable<AlertTerms> Terms() =>
    [
        new() { Measure = AlertMeasure.AnswerRate, Window = LiveWindow.Hour, Direction = AlertDirection.Below, Threshold = .88, ClearThreshold = .92, HoldSeconds = 120, MinimumCalls = 20, Severity = AlertSeverity.Critical, Reach = AlertReach.UnitsBelow },
        new() { Name = "当日接通率落后", Measure = AlertMeasure.AnswerRate, Window = LiveWindow.Today, Direction = AlertDirection.Below, Threshold = .93, ClearThreshold = .95, HoldSeconds = 600, MinimumCalls = 50, Reach = AlertReach.UnitsBelow },
        new() { Name = "人手不足", Measure = AlertMeasure.ServiceLevel, Window = LiveWindow.QuarterHour, Direction = AlertDirection.Below, Threshold = .60, ClearThreshold = .75, HoldSeconds = 120, MinimumCalls = 6, Reach = AlertReach.Queues },
        new() { Measure = AlertMeasure.LongestWait, Direction = AlertDirection.Above, Threshold = 120, ClearThreshold = 60, Severity = AlertSeverity.Notice, Reach = AlertReach.Queues },
        new() { Measure = AlertMeasure.Silence, Direction = AlertDirection.Above, Threshold = 60, Severity = AlertSeverity.Critical },
        new() { Name = "备用交换机无数据", Measure = AlertMeasure.Silence, Source = DemoSources.Backup, Direction = AlertDirection.Above, Threshold = 60 },
    ];
}
