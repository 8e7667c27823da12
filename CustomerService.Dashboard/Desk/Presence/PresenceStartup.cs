using Microsoft.AspNetCore.Components.Server.Circuits;

namespace CustomerService.Dashboard.Desk.Presence;

/// <summary>Who is in which case now.</summary>
internal static class PresenceStartup
{
    public static void AddPresence(this IServiceCollection services)
    {
        services.AddSingleton<CasePresence>();
        services.AddScoped<CircuitLine>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<CircuitLine>());
    }
}
