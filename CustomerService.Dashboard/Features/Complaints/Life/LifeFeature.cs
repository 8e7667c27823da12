using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Shared.Layout;
using MudBlazor;

namespace CustomerService.Dashboard.Features.Complaints.Life;

/// <summary>The desk's pages of drawn call-backs and large events.</summary>
public static class LifeFeature
{
    public static void AddCaseLife(this WebApplicationBuilder builder)
    {
        builder.Services.AddNavEntry<LifeText>("/desk/callbacks", "NavCallBacks", Icons.Material.Outlined.PhoneCallback, order: 23, [.. DeskAccess.Readers]);
        builder.Services.AddNavEntry<LifeText>("/desk/storms", "NavStorms", Icons.Material.Outlined.Thunderstorm, order: 24, [.. DeskAccess.Readers]);
    }
}
