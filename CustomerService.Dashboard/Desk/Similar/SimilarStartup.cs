using CustomerService.Dashboard.Desk.Places;

namespace CustomerService.Dashboard.Desk.Similar;

/// <summary>What is looked up while a case is written.</summary>
internal static class SimilarStartup
{
    public static void AddSimilarCases(this IServiceCollection services)
    {
        services.AddSingleton<RecentCaseTexts>();
        services.AddSingleton<SimilarQueries>();
        services.AddSingleton<PlaceLookup>();
    }
}
