using CustomerService.Dashboard.Live;
using CustomerService.Domain.Publications;

namespace CustomerService.Dashboard.Publications;

/// <summary>The annual publications and their circulars, for whoever shows them.</summary>
internal static class PublicationStartup
{
    public static void AddPublicationRegister(this IServiceCollection services)
    {
        services.AddPaperRegister<PublicationRegister>();
        services.AddSingleton<PublicationDraft>();
        services.AddSingleton<PublicationDuties>();
        services.AddSingleton<PublicationDesk>();
    }
}
