using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Shared.Layout;
using MudBlazor;

namespace CustomerService.Dashboard.Features.Complaints.Writing;

/// <summary>What helps officers to write: the units' reply templates.</summary>
public static class WritingFeature
{
    public static void AddCaseWritingPages(this WebApplicationBuilder builder) => builder.Services.AddNavEntry<WritingText>(
        "/desk/templates", "NavTemplates", Icons.Material.Outlined.Article, order: 28, Roles.ComplaintOfficer, Roles.SupervisionOfficer, Roles.HotlineSupervisor);
}
