using CustomerService.Dashboard.Desk.Mail;

namespace CustomerService.Dashboard.Features.Complaints.Mail;

/// <summary>The mailbox that becomes cases, and the administrators' page of how it stands.</summary>
public static class MailIntakeFeature
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public static void AddMailIntake(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<MailIntakeSettings>().BindConfiguration(MailIntakeSettings.Section)
            .Validate(settings => settings.Every >= Shortest, "MailIntake:Every must be at least 00:00:10.")
            .Validate(settings => settings.Timeout > TimeSpan.Zero && settings.Timeout <= Longest, "MailIntake:Timeout must be at most 00:05:00.")
            .Validate(settings => string.IsNullOrWhiteSpace(settings.Host) || settings.Unit.Length > 0, "MailIntake:Unit must be set where MailIntake:Host is.")
            .ValidateOnStart();
        services.AddSingleton<MailLoops>();
        services.AddSingleton<MailThreads>();
        services.AddSingleton<MailAcknowledgement>();
        services.AddSingleton<MailIntake>();
        services.AddSingleton<MailPoller>();
        services.AddHostedService(provider => provider.GetRequiredService<MailPoller>());
    }
}
