using CustomerService.Dashboard.Exports;
using CustomerService.Dashboard.Features.Hotline.Agents;
using CustomerService.Dashboard.Features.Hotline.Alerts;
using CustomerService.Dashboard.Features.Hotline.Board.Sheets;
using CustomerService.Dashboard.Features.Hotline.Callbacks;
using CustomerService.Dashboard.Features.Hotline.Course;
using CustomerService.Dashboard.Features.Hotline.Explain;
using CustomerService.Dashboard.Features.Hotline.Figures;
using CustomerService.Dashboard.Features.Hotline.History;
using CustomerService.Dashboard.Features.Hotline.Replay;
using CustomerService.Dashboard.Features.Hotline.Sources;
using CustomerService.Dashboard.Features.Hotline.Staffing;
using CustomerService.Dashboard.Features.Hotline.Tabs;
using CustomerService.Dashboard.Features.Hotline.Wall;
using CustomerService.Dashboard.Shared.Layout;
using CustomerService.Domain.Hotline.Rollups;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor;

namespace CustomerService.Dashboard.Features.Hotline;

/// <summary>The live hotline: what a supervisor watches, and the way from any figure down to the call.</summary>
public static class HotlineFeature
{
    public static void AddHotline(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddNavEntry<HotlineText>("/hotline", "Nav", Icons.Material.Outlined.SupportAgent, order: 10);
        services.AddUnitTab<HotlineText>("", "TabLive", order: 10);
        services.AddUnitTab<HotlineText>("/history", "History", order: 90);
        services.AddOptions<HotlineTargets>().BindConfiguration(HotlineTargets.Section);
        services.AddSingleton<UnitTargets>();
        services.AddSingleton<BoardSheets>();
        services.AddScoped<VisibleUnits>();
        services.AddSingleton<UnitSpans>();
        services.AddSingleton<LegQueries>();
        services.AddSingleton<CallQueries>();
        services.AddSingleton<RequestQueries>();
        services.AddSingleton<SourceQueries>();
        services.TryAddSingleton<HotlineRollups>();
        services.AddReport<HistoryReport>();
        services.AddReport<LegsReport>();

        builder.AddAgents();
        builder.AddAlertPages();
        builder.AddCallbacks();
        builder.AddCourse();
        builder.AddStaffing();
        builder.AddReplay();
        builder.AddWall();
    }
}
