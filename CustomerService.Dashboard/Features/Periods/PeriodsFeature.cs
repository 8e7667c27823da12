using CustomerService.Dashboard.Shared.Layout;
using MudBlazor;

namespace CustomerService.Dashboard.Features.Periods;

/// <summary>Closing periods, and restating closed ones: which figures are final, and what was changed in them and why (CSG 4.4).</summary>
public static class PeriodsFeature
{
    public static void AddPeriods(this WebApplicationBuilder builder)
    {
        builder.Services.AddNavEntry<PeriodsText>("/periods", "Nav", Icons.Material.Outlined.LockClock, order: 34, [.. PeriodAccess.Readers]);
        builder.Services.AddSingleton<PeriodActs>();
        builder.Services.AddScoped<FigureWords>();
    }
}
