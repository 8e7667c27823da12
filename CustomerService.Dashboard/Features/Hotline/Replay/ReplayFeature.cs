using CustomerService.Dashboard.Features.Hotline.Board;
using CustomerService.Dashboard.Features.Hotline.Tabs;

namespace CustomerService.Dashboard.Features.Hotline.Replay;

/// <summary>The time machine: the board as it was at any past moment.</summary>
public static class ReplayFeature
{
    public static void AddReplay(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddUnitTab<ReplayText>(BoardMoment.Suffix, "Tab", order: 80);
        services.AddSingleton<ReplayQueries>();
    }
}
