using CustomerService.Dashboard.Exports;
using CustomerService.Dashboard.Shared.Layout;
using MudBlazor;

namespace CustomerService.Dashboard.Features.Publications;

/// <summary>The annual publication 年度公布 (CSG 4.3) and the circulars on missed targets 通报 (CSG 4.4).</summary>
public static class PublicationsFeature
{
    public static void AddPublications(this WebApplicationBuilder builder)
    {
        builder.Services.AddNavEntry<PublicationsText>("/publications", "Nav", Icons.Material.Outlined.Campaign, order: 32);
        builder.Services.AddSingleton<PublicationReaders>();
        builder.Services.AddSingleton<PublicationQueries>();
        builder.Services.AddReport<PublicationReport>();
    }
}
