using CustomerService.Dashboard.Subscriptions.Digests;
using CustomerService.Dashboard.Subscriptions.Feeds;

namespace CustomerService.Dashboard.Subscriptions;

/// <summary>What is sent to people without their asking each time: what <c>Program.cs</c> says about it.</summary>
internal static class SubscriptionStartup
{
    public static void AddSubscriptions(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<Subscribers>();
        services.AddSingleton<DueCalendar>();
        services.AddSingleton<FeedDesk>();
        services.AddDueSource<ObligationDueSource>();
        services.AddDueSource<ActionDueSource>();
        services.AddDueSource<CircularDueSource>();
        services.AddDigests();
        services.AddHostedService(provider => provider.GetRequiredService<DigestOutbox>());
    }

    /// <summary>Adds what some part of the product has due.</summary>
    public static IServiceCollection AddDueSource<T>(this IServiceCollection services)
        where T : DueSource => services.AddSingleton<DueSource, T>();

    public static IServiceCollection AddDigests(this IServiceCollection services)
    {
        services.AddOptions<DigestSettings>().BindConfiguration(DigestSettings.Section)
            .Validate(settings => settings.KeepDelivered >= TimeSpan.FromDays(62), "Digests:KeepDelivered must be at least 62 days.").ValidateOnStart();
        services.AddSingleton<UnsubscribeKeys>();
        services.AddSingleton<DigestMaker>();
        services.AddSingleton<DigestDesk>();
        return services.AddSingleton<DigestOutbox>();
    }

    public static void MapSubscriptions(this WebApplication app)
    {
        app.MapFeed();
        app.MapUnsubscribe();
    }
}
