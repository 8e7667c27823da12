using CustomerService.Domain.Alerts;
using CustomerService.Domain.Hotline.Live;

namespace CustomerService.Dashboard.Demo.Organization;

/// <summary>The demo's alert rules: such as the demo's calls break now and then.</summary>
internal static class DemoAlerts
{
    public static IEnumerable<AlertRule> Rules() =>
    [
        new(DemoOrganization.HeadOffice, new() { Measure = AlertMeasure.AnswerRate, Direction = AlertDirection.Below, Threshold = .85, ClearThreshold = .90, HoldSeconds = 300, MinimumCalls = 20, Severity = AlertSeverity.Critical, Reach = AlertReach.UnitsBelow }),
        new(DemoOrganization.HeadOffice, new() { Measure = AlertMeasure.LongestWait, Direction = AlertDirection.Above, Threshold = 120, ClearThreshold = 60, Reach = AlertReach.Queues }),
        new(DemoOrganization.HeadOffice, new() { Measure = AlertMeasure.Silence, Direction = AlertDirection.Above, Threshold = 60, Severity = AlertSeverity.Critical }),
        new("GX", new() { Name = "人手不足", Measure = AlertMeasure.ServiceLevel, Window = LiveWindow.QuarterHour, Direction = AlertDirection.Below, Threshold = .50, ClearThreshold = .60, HoldSeconds = 120, MinimumCalls = 5, Reach = AlertReach.Queues }),
    ];
}
