using CustomerService.Dashboard.Actions;
using CustomerService.Dashboard.Live;
using CustomerService.Domain.Actions;
using CustomerService.Domain.Analysis;
using CustomerService.Domain.Briefs;

namespace CustomerService.Dashboard.Briefs;

/// <summary>The briefs and the actions that come of them: what <c>Program.cs</c> says about them.</summary>
internal static class BriefsStartup
{
    public static void AddBriefs(this WebApplicationBuilder builder) => builder.Services.AddBriefServices();

    internal static IServiceCollection AddBriefServices(this IServiceCollection services)
    {
        services.AddPaperRegister<BriefRegister>();
        services.AddPaperRegister<ActionRegister>();
        services.AddSingleton<BriefDuties>();
        services.AddSingleton<HourReader>();
        services.AddSingleton<SpotCheckReader>();
        services.AddSingleton<QualityReader>();
        services.AddSingleton<BriefReader>();
        services.AddSingleton<DraftFacts>();
        services.AddSingleton<BriefDesk>();
        services.AddSingleton<BriefQueries>();
        services.AddSingleton<BriefWords>();
        services.AddSingleton<BriefTables>();
        services.AddSingleton<BriefSentences>();
        services.AddSingleton<BriefDocuments>();
        services.AddSingleton<ActionDesk>();
        services.AddSingleton<ActionQueries>();
        return services;
    }
}
