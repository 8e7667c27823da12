using CustomerService.Dashboard.Intake.Asterisk;
using CustomerService.Dashboard.Intake.CloudEvents;
using CustomerService.Dashboard.Intake.Sources;
using CustomerService.Domain.Hotline;

namespace CustomerService.Dashboard.Intake;

/// <summary>The doors by which events come in: what <c>Program.cs</c> says about them.</summary>
internal static class IntakeStartup
{
    public static void AddIntake(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<IntakeSettings>().BindConfiguration(IntakeSettings.Section);
        builder.Services.AddSingleton<IntakeMetrics>();
        builder.Services.AddSingleton<EventIntake>();
        builder.Services.AddSingleton<SourceQueries>();
        builder.Services.AddAsterisk();
    }

    public static void MapIntake(this WebApplication app) => app.MapEvents();
}
