using CustomerService.Dashboard.Desk.Accesses;
using CustomerService.Dashboard.Shared.Layout;
using MudBlazor;

namespace CustomerService.Dashboard.Features.Complaints.Accesses;

/// <summary>Personal data at the desk: unmasked with a reason, and the auditors' page of who looked at what.</summary>
public static class AccessesFeature
{
    public static void AddCaseAccesses(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SealedReads>();
        builder.Services.AddSingleton<UnmaskDesk>();
        builder.Services.AddSingleton<CaseAccessQueries>();
        builder.Services.AddNavEntry<AccessText>("/accesses", "Nav", Icons.Material.Outlined.Visibility, order: 60, [.. CaseAccessQueries.Readers]);
    }
}
