using CustomerService.Dashboard.Live;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Targets;

namespace CustomerService.Dashboard.Targets;

/// <summary>The yearly targets, for whoever measures against them.</summary>
internal static class TargetStartup
{
    /// <summary>The names under which the hotline's own settings hold what a pack's setting presets.</summary>
    private static readonly Dictionary<string, string> HotlineSettings = new(StringComparer.Ordinal)
    {
        ["answer-rate-target"] = "Hotline:Targets:AnswerRate",
        ["response-rate-target"] = "Hotline:Targets:ResponseRate",
        ["service-level-target"] = "Hotline:Targets:ServiceLevel",
        ["average-wait-target"] = "Hotline:Targets:AverageWaitSeconds",
    };

    public static void AddTargetRegister(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var (packs, desk, configuration) = (provider.GetRequiredService<RulePacks>(), provider.GetRequiredService<DeskSettings>(), provider.GetRequiredService<IConfiguration>());
            return new TargetDefaults(
                day => packs.Find(desk.Pack, day),
                setting => TargetDefaults.Number(desk.Choices.GetValueOrDefault(setting) ?? (HotlineSettings.GetValueOrDefault(setting) is { } key ? configuration[key] : null)));
        });
        services.AddPaperRegister<TargetRegister>();
        services.AddSingleton<Standings>();
        services.AddSingleton<PaperAccess>();
        services.AddSingleton<TargetDesk>();
        services.AddScoped<TargetWords>();
    }
}
