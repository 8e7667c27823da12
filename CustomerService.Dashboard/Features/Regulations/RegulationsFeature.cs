using CustomerService.Dashboard.Shared.Layout;
using CustomerService.Domain.Data;
using CustomerService.Domain.Regulations;
using MudBlazor;

namespace CustomerService.Dashboard.Features.Regulations;

/// <summary>The rule packs: read as documents, and the place that a figure's clause opens.</summary>
public static class RegulationsFeature
{
    /// <summary>The user's own packs, within the data directory.</summary>
    private const string Folder = "packs";

    public static void AddRegulations(this WebApplicationBuilder builder)
    {
        builder.Services.AddNavEntry<RegulationsText>("/packs", "Nav", Icons.Material.Outlined.MenuBook, order: 70);
        builder.Services.AddSingleton(services => RulePacks.Load(Path.Combine(services.GetRequiredService<DataSettings>().Directory, Folder)));
    }

    /// <summary>The format of packs is public: editors check a file against it while it is written.</summary>
    public static void MapRegulations(this WebApplication app) =>
        app.MapGet(PackSchema.Path, () => Results.Text(PackSchema.ReadText(), "application/schema+json")).AllowAnonymous().ExcludeFromDescription();
}
