namespace CustomerService.Dashboard.Security;

/// <summary>What protects the user of a browser: the headers of every answer and the origin of every live connection.</summary>
public static class BrowserSecurity
{
    public static void AddBrowserSecurity(this WebApplicationBuilder builder)
    {
        var allowed = builder.Configuration.GetSection("Security:AllowedOrigins").Get<string[]>() ?? [];
        builder.Services.AddSingleton(new OriginPolicy(allowed));
    }

    public static void UseBrowserSecurity(this WebApplication app)
    {
        if (app.Environment.IsProduction())
            app.UseHsts();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<OriginCheck>();
    }
}
