using CustomerService.Dashboard.Shared.Layout;
using MudBlazor;

namespace CustomerService.Dashboard.Features.Briefs;

/// <summary>The pages of the monthly briefs: who has sent what, and each brief.</summary>
public static class BriefsFeature
{
    public static void AddBriefPages(this WebApplicationBuilder builder) =>
        builder.Services.AddNavEntry<BriefPagesText>("/briefs", "Nav", Icons.Material.Outlined.Article, order: 32);
}
