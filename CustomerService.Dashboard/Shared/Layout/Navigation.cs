namespace CustomerService.Dashboard.Shared.Layout;

/// <summary>How a feature puts itself into the primary navigation.</summary>
public static class Navigation
{
    /// <summary>Adds an entry whose words are in the resources of <typeparamref name="TText"/>.</summary>
    public static IServiceCollection AddNavEntry<TText>(
        this IServiceCollection services, string href, string textKey, string icon, int order, params string[] roles) =>
        services.AddSingleton(new NavEntry(href, typeof(TText), textKey, icon, order, roles));

    /// <summary>Says where the day of a role begins; roles without one begin at the hotline.</summary>
    public static IServiceCollection AddLanding(this IServiceCollection services, string role, string href) => services.AddSingleton(new Landing(role, href));
}
