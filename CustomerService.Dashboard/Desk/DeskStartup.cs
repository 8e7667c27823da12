using CustomerService.Dashboard.Desk.Api;
using CustomerService.Dashboard.Desk.Attachments;
using CustomerService.Dashboard.Desk.Bulk;
using CustomerService.Dashboard.Desk.Calls;
using CustomerService.Dashboard.Desk.Drafts;
using CustomerService.Dashboard.Desk.Exports;
using CustomerService.Dashboard.Desk.Families;
using CustomerService.Dashboard.Desk.Forecasts;
using CustomerService.Dashboard.Desk.Ladder;
using CustomerService.Dashboard.Desk.Live;
using CustomerService.Dashboard.Desk.Notices;
using CustomerService.Dashboard.Desk.Open311;
using CustomerService.Dashboard.Desk.Presence;
using CustomerService.Dashboard.Desk.Sampling;
using CustomerService.Dashboard.Desk.Similar;
using CustomerService.Dashboard.Desk.Storms;
using CustomerService.Dashboard.Desk.Views;
using CustomerService.Domain.Complaints.Rules;

namespace CustomerService.Dashboard.Desk;

/// <summary>The complaint desk: what <c>Program.cs</c> says about it.</summary>
internal static class DeskStartup
{
    public static void AddDesk(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection(DeskSettings.Section).Get<DeskSettings>() ?? new DeskSettings());
        services.AddSingleton<CaseRules>();
        services.AddSingleton<DeskOfficers>();
        services.AddSingleton<ComplaintDesk>();
        services.AddSingleton<DeskRefusals>();
        services.AddDeskCalls();
        services.AddSimilarCases();
        services.AddCaseWriting();
        services.AddOpen311();
        services.AddSingleton<RuleDesk>();
        services.AddSingleton<MovedPromises>();
        services.AddSingleton<CaseTeller>();
        services.AddHostedService(provider => provider.GetRequiredService<CaseTeller>());
        services.AddSingleton<FamilyDesk>();
        services.AddSingleton<FamilyQueries>();
        services.AddSingleton<StormGathering>();
        services.AddSingleton<StormDesk>();
        services.AddSingleton<StormQueries>();
        services.AddSingleton<CaseForecasts>();
        services.AddHostedService(provider => provider.GetRequiredService<CaseForecasts>());
        services.AddSingleton<CallBackSampler>();
        services.AddHostedService(provider => provider.GetRequiredService<CallBackSampler>());
        services.AddSingleton<SampleQueries>();
        services.AddSingleton<CaseWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<CaseWatch>());
        services.AddPresence();
        services.AddSingleton<DeskQueries>();
        services.AddSingleton<DeskViews>();
        services.AddSingleton<BulkDesk>();
        services.AddHostedService(provider => provider.GetRequiredService<BulkDesk>());
        services.AddSingleton<DeskFeed>();
        services.AddSingleton<SharedReads>();
        services.AddHostedService(provider => provider.GetRequiredService<DeskFeed>());
    }

    public static void MapDesk(this WebApplication app)
    {
        app.MapComplaints();
        app.MapAttachments();
        app.MapExports();
        app.MapOpen311();
    }
}
