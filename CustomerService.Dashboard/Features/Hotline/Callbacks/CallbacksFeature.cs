using CustomerService.Dashboard.Features.Hotline.Tabs;

namespace CustomerService.Dashboard.Features.Hotline.Callbacks;

/// <summary>The call-back list: callers who gave up, called back in the order in which they came.</summary>
public static class CallbacksFeature
{
    public static void AddCallbacks(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddUnitTab<CallbackText>("/callbacks", "Tab", order: 40);
        services.AddOptions<CallbackSettings>().BindConfiguration(CallbackSettings.Section);
        services.AddSingleton<CallbackQueries>();
        services.AddSingleton<CallbackDesk>();
    }
}
