using CustomerService.Dashboard.Shared.Layout;
using MudBlazor;

namespace CustomerService.Dashboard.Features.Hotline;

/// <summary>The live hotline: what a supervisor watches.</summary>
public static class HotlineFeature
{
    public static void AddHotline(this WebApplicationBuilder builder) =>
        builder.Services.AddNavEntry<HotlineText>("/", "Nav", Icons.Material.Outlined.SupportAgent, order: 10);
}
