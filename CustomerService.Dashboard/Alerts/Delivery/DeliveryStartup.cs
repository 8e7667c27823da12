using CustomerService.Dashboard.Delivery;
using MimeKit;

namespace CustomerService.Dashboard.Alerts.Delivery;

/// <summary>What takes alerts out of the house.</summary>
internal static class DeliveryStartup
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static void AddAlertDelivery(this IServiceCollection services)
    {
        services.AddOptions<WebhookSettings>().BindConfiguration(WebhookSettings.Section)
            .Validate(settings => IsTimeout(settings.Timeout), "Webhooks:Timeout must be from 00:00:01 to 00:00:30.").ValidateOnStart();
        services.AddOptions<OutboxSettings>().BindConfiguration(OutboxSettings.Section)
            .Validate(settings => settings.KeepDelivered >= TimeSpan.FromDays(1), "Alerts:KeepDelivered must be at least a day.").ValidateOnStart();
        services.AddOptions<MailSettings>().BindConfiguration(MailSettings.Section)
            .Validate(settings => IsTimeout(settings.Timeout), "Mail:Timeout must be from 00:00:01 to 00:00:30.")
            .Validate(settings => string.IsNullOrEmpty(settings.Host) || MailboxAddress.TryParse(settings.From, out _), "Mail:From must be a mail address where Mail:Host is set.")
            .ValidateOnStart();
        services.AddSingleton<WebhookKeys>();
        services.AddSingleton<InnerReceivers>();
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<MailSender>();
        services.AddSingleton<OfficerAddresses>();
        services.AddSingleton<AlertMessages>();
        services.AddSingleton<CaseMessages>();
        services.AddSingleton<AlertOutbox>();
        services.AddHostedService(provider => provider.GetRequiredService<AlertOutbox>());
    }

    private static bool IsTimeout(TimeSpan timeout) => timeout >= TimeSpan.FromSeconds(1) && timeout <= Longest;
}
