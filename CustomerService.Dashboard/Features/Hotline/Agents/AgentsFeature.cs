using CustomerService.Dashboard.Features.Hotline.Tabs;
using CustomerService.Domain.Hotline.Agents;

namespace CustomerService.Dashboard.Features.Hotline.Agents;

/// <summary>The agents' day: who did what, when, and for how long.</summary>
public static class AgentsFeature
{
    public static void AddAgents(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddUnitTab<AgentsText>("/agents", "Tab", order: 50);
        services.AddOptions<ShiftSettings>().BindConfiguration(ShiftSettings.Section);
        services.AddSingleton<AgentDayQueries>();
    }
}
