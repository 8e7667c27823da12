using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Shared.Layout;
using CustomerService.Domain.Analysis;
using MudBlazor;

namespace CustomerService.Dashboard.Features.Executive;

/// <summary>The executives' page: how the year stands, why, and down to the single call.</summary>
public static class ExecutiveFeature
{
    public static void AddExecutive(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddNavEntry<ExecutiveText>("/executive", "Nav", Icons.Material.Outlined.Insights, order: 5, [.. ExecutiveAccess.Readers]);
        services.AddLanding(Roles.Executive, "/executive");
        services.AddMemoryCache();
        services.AddSingleton<RecordsReader>();
        services.AddSingleton<ExecutiveQueries>();
        services.AddSingleton<HourQueries>();
        services.AddSingleton<QualityQueries>();
        services.AddScoped<MeasureWords>();
    }
}
