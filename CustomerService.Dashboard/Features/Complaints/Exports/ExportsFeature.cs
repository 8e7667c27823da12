using CustomerService.Dashboard.Desk.Exports;

namespace CustomerService.Dashboard.Features.Complaints.Exports;

/// <summary>Lists of cases as files: asked for, approved, fetched once.</summary>
public static class ExportsFeature
{
    public static void AddCaseExports(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ExportRows>();
        builder.Services.AddSingleton<ExportDesk>();
    }
}
