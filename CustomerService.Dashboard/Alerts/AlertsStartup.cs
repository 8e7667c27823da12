using CustomerService.Dashboard.Alerts.Delivery;
using CustomerService.Domain.Alerts;

namespace CustomerService.Dashboard.Alerts;

/// <summary>Alerts: what <c>Program.cs</c> says about them.</summary>
internal static class AlertsStartup
{
    public static void AddAlerts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<AlertWatch>();
        services.AddSingleton<OpenAlerts>();
        services.AddSingleton<AlertQueries>();
        services.AddSingleton<AlertMonitor>();
        services.AddHostedService(provider => provider.GetRequiredService<AlertMonitor>());
        services.AddAlertDelivery();
    }
}
