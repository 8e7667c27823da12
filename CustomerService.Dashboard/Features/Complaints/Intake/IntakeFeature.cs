using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Shared.Layout;
using MudBlazor;

namespace CustomerService.Dashboard.Features.Complaints.Intake;

/// <summary>How cases come in at the desk: from calls, by form.</summary>
public static class IntakeFeature
{
    public static void AddIntakePages(this WebApplicationBuilder builder)
    {
        builder.Services.AddNavEntry<IntakeText>(
            "/desk/calls", "NavCalls", Icons.Material.Outlined.Call, order: 21, Roles.ComplaintOfficer, Roles.SupervisionOfficer, Roles.HotlineSupervisor);
        builder.Services.AddTransient<IntakeHelp>();
        builder.Services.AddTransient<IntakeKeeper>();
    }
}
