using CustomerService.Dashboard.Publications;
using CustomerService.Dashboard.Storage;
using CustomerService.Dashboard.Targets;
using CustomerService.Domain.Data;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Figures.Given;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Organization.Moves;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Periods;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CustomerService.Dashboard.Live;

/// <summary>The journal, the organisation and the board of this process; every other feature stands on them.</summary>
internal static class HotlineCore
{
    public static void AddHotlineCore(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddStorage();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<CustomerServiceDbFactory>();
        services.AddSingleton<IDbContextFactory<CustomerServiceDb>>(provider => provider.GetRequiredService<CustomerServiceDbFactory>());
        services.AddSingleton(provider =>
            provider.GetRequiredService<IConfiguration>().GetSection(IntakeSettings.Section).Get<HotlineSettings>() ?? new HotlineSettings());
        services.AddSingleton<Organizations>();
        services.AddSingleton<OrganizationImport>();
        services.AddSingleton<Journal>();
        services.AddSingleton<HotlineRollups>();
        services.AddSingleton<FigureRules>();
        services.AddSingleton<FigureReader>();
        services.AddSingleton<PaperDesk>();
        services.AddTargetRegister();
        services.AddPublicationRegister();
        services.AddPaperRegister<UnitMoves>();
        services.AddSingleton<OrganizationHistory>();
        services.AddSingleton<UnitMoveDesk>();
        services.AddPaperRegister<GivenTotals>();
        services.AddSingleton<TotalsImport>();
        services.AddPaperRegister<ClosedPeriods>();
        services.AddSingleton<PeriodDesk>();
        services.AddSingleton(provider =>
        {
            var organizations = provider.GetRequiredService<Organizations>();
            var board = new LiveBoard(
                provider.GetRequiredService<HotlineSettings>(), provider.GetRequiredService<OrganizationZone>(),
                organizations.Current, provider.GetRequiredService<TimeProvider>().GetUtcNow());
            organizations.Changed += board.Reorganize;
            return board;
        });
        services.AddSingleton<JournalStartup>();
        services.AddHostedService(provider => provider.GetRequiredService<JournalStartup>());
        services.AddHostedService<UnitMoveWatch>();
        services.AddHostedService<LogFolding>();
    }

    /// <summary>A register of papers, loaded when the journal opens and kept current from then on.</summary>
    public static void AddPaperRegister<T>(this IServiceCollection services)
        where T : PaperRegister
    {
        services.AddSingleton<T>();
        services.AddSingleton<PaperRegister>(provider => provider.GetRequiredService<T>());
    }
}
