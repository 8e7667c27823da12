using CustomerService.Dashboard.Alerts;
using CustomerService.Dashboard.Features.Hotline.Tabs;

namespace CustomerService.Dashboard.Features.Hotline.Alerts;

/// <summary>Alerts of a unit: what is and was open, the rules, and where messages go.</summary>
public static class AlertPages
{
    public static void AddAlertPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddUnitTab<AlertsText>("/alerts", "Tab", order: 30, typeof(AlertCount));
        builder.Services.AddSingleton<AlertDesk>();
        builder.Services.AddSingleton<ChannelDesk>();
    }
}
