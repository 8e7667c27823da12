using CustomerService.Dashboard.Actions;
using CustomerService.Dashboard.Shared.Layout;
using MudBlazor;

namespace CustomerService.Dashboard.Features.Actions;

/// <summary>The pages of the corrective actions.</summary>
public static class ActionsFeature
{
    public static void AddActionPages(this WebApplicationBuilder builder) =>
        builder.Services.AddNavEntry<ActionsText>("/actions", "Nav", Icons.Material.Outlined.TaskAlt, order: 33);
}
