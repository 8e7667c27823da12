using CustomerService.Dashboard.Shared.Layout;
using MudBlazor;

namespace CustomerService.Dashboard.Features.Targets;

/// <summary>The yearly targets 年度指标 (CSG 2.4.10): which hold, who set them, and how the year stands against them.</summary>
public static class TargetsFeature
{
    public static void AddTargets(this WebApplicationBuilder builder)
    {
        builder.Services.AddNavEntry<TargetsText>("/targets", "Nav", Icons.Material.Outlined.Flag, order: 30);
        builder.Services.AddSingleton<TargetQueries>();
    }
}
