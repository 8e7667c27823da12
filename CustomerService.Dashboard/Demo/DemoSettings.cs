namespace CustomerService.Dashboard.Demo;

/// <summary>Whether the demo is on: by default while developing, otherwise only when <c>Demo:Enabled</c> says so.</summary>
public sealed record DemoSettings(bool Enabled)
{
    public static DemoSettings Read(IConfiguration configuration, IHostEnvironment environment) =>
        new(configuration.GetValue("Demo:Enabled", environment.IsDevelopment()));
}
