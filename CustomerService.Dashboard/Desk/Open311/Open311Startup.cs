namespace CustomerService.Dashboard.Desk.Open311;

/// <summary>Open311 GeoReport v2: what the desk says about it.</summary>
internal static class Open311Startup
{
    public static void AddOpen311(this IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection(Open311Settings.Section).Get<Open311Settings>() ?? new Open311Settings());
        services.AddSingleton<Open311Services>();
        services.AddSingleton<Open311Requests>();
    }
}
