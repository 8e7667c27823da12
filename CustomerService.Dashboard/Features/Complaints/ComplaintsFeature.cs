using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Features.Complaints.Accesses;
using CustomerService.Dashboard.Features.Complaints.Attachments;
using CustomerService.Dashboard.Features.Complaints.Exports;
using CustomerService.Dashboard.Features.Complaints.Figures;
using CustomerService.Dashboard.Features.Complaints.Import;
using CustomerService.Dashboard.Features.Complaints.Intake;
using CustomerService.Dashboard.Features.Complaints.Life;
using CustomerService.Dashboard.Features.Complaints.Mail;
using CustomerService.Dashboard.Features.Complaints.Writing;
using CustomerService.Dashboard.Shared.Layout;
using MudBlazor;

namespace CustomerService.Dashboard.Features.Complaints;

/// <summary>The complaint desk's pages: the work list, a case, a new case, and what officers do from there.</summary>
public static class ComplaintsFeature
{
    public static void AddComplaints(this WebApplicationBuilder builder)
    {
        builder.Services.AddNavEntry<ComplaintsText>("/desk", "Nav", Icons.Material.Outlined.Inbox, order: 20, [.. DeskAccess.Readers]);
        builder.Services.AddSingleton<CaseWords>();
        builder.Services.AddSingleton<CaseEventWords>();
        builder.Services.AddSingleton<CaseActing>();
        builder.Services.AddSingleton<CaseFieldValues>();

        builder.AddIntakePages();
        builder.AddCaseWritingPages();
        builder.AddCaseLife();
        builder.AddDeskFigures();
        builder.AddCaseAccesses();
        builder.AddAttachments();
        builder.AddCaseExports();
        builder.AddCaseImport();
        builder.AddMailIntake();
    }
}
