using CustomerService.Dashboard.Demo.Briefs;
using CustomerService.Dashboard.Demo.Cases;
using CustomerService.Dashboard.Demo.Papers;
using CustomerService.Dashboard.Demo.Receivers;
using CustomerService.Dashboard.Demo.Watch;
using CustomerService.Dashboard.Demo.Wipe;

namespace CustomerService.Dashboard.Demo;

/// <summary>The demo: what <c>Program.cs</c> says about it.</summary>
internal static class DemoStartup
{
    public static void AddDemo(this WebApplicationBuilder builder) => builder.Services
        .AddDemoServices()
        .AddHostedService(provider => provider.GetRequiredService<DemoExchange>())
        .AddHostedService<DemoBriefs>()
        .AddHostedService<DemoReceiversHost>();

    /// <summary>Without the exchange being started.</summary>
    internal static IServiceCollection AddDemoServices(this IServiceCollection services) => services
        .AddSingleton<DemoProgress>()
        .AddSingleton<DemoMark>()
        .AddSingleton<DemoRecords>()
        .AddSingleton<DemoDoor>()
        .AddSingleton<DemoHistory>()
        .AddSingleton<DemoTargets>()
        .AddSingleton<DemoTotals>()
        .AddSingleton<DemoClosings>()
        .AddSingleton<DemoPublications>()
        .AddSingleton<DemoPapers>()
        .AddSingleton<DemoCases>()
        .AddSingleton<StormCallBacks>()
        .AddSingleton<DemoCallBacks>()
        .AddSingleton<DemoAlerts>()
        .AddSingleton<DemoAlertKeeper>()
        .AddSingleton<DemoPeople>()
        .AddSingleton<DemoExchange>()
        .AddSingleton<DemoWipe>()
        .AddSingleton<DemoSwitch>();
}
