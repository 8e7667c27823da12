using CustomerService.Dashboard.Desk.Import;

namespace CustomerService.Dashboard.Features.Complaints.Import;

/// <summary>Cases from files, by page and by command.</summary>
public static class CaseImportFeature
{
    public static void AddCaseImport(this WebApplicationBuilder builder) => builder.Services.AddSingleton<CaseImport>();
}
