using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Shared.Layout;
using MudBlazor;

namespace CustomerService.Dashboard.Features.Complaints;

/// <summary>The complaint desk's pages: the work list, a case, a new case.</summary>
public static class ComplaintsFeature
{
    public static void AddComplaints(this WebApplicationBuilder builder)
    {
        builder.Services.AddNavEntry<ComplaintsText>("/desk", "Nav", Icons.Material.Outlined.Inbox, order: 20, [.. DeskAccess.Readers]);
        builder.Services.AddSingleton<CaseWords>();
        builder.Services.AddSingleton<CaseEventWords>();
        builder.Services.AddSingleton<CaseActing>();
        builder.Services.AddSingleton<Writing.CaseFieldValues>();
    }
}
