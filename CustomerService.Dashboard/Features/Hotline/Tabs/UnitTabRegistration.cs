namespace CustomerService.Dashboard.Features.Hotline.Tabs;

/// <summary>How a part of the hotline puts its page among a unit's tabs.</summary>
public static class UnitTabRegistration
{
    /// <summary>Adds a tab whose words are in the resources of <typeparamref name="TText"/>.</summary>
    public static IServiceCollection AddUnitTab<TText>(this IServiceCollection services, string suffix, string textKey, int order, Type? badge = null) =>
        services.AddSingleton(new UnitTab(suffix, typeof(TText), textKey, order) { Badge = badge });
}
