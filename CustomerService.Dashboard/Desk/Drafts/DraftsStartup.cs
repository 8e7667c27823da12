using CustomerService.Dashboard.Desk.Templates;

namespace CustomerService.Dashboard.Desk.Drafts;

/// <summary>What helps to write in a case.</summary>
internal static class DraftsStartup
{
    public static void AddCaseWriting(this IServiceCollection services)
    {
        services.AddSingleton<CaseDrafts>();
        services.AddSingleton<IntakeDrafts>();
        services.AddSingleton<ReplyTemplates>();
    }
}
