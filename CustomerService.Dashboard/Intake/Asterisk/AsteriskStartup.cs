using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Intake.Asterisk;

/// <summary>The exchanges' part of the intake.</summary>
internal static class AsteriskStartup
{
    public static void AddAsterisk(this IServiceCollection services)
    {
        services.AddOptions<AsteriskSettings>().BindConfiguration(AsteriskSettings.Section);
        services.AddSingleton<IValidateOptions<AsteriskSettings>, AsteriskSettingsCheck>();
        services.AddSingleton<Exchanges>();
        services.AddSingleton<AsteriskMetrics>();
        services.AddHostedService<AsteriskService>();
    }

    /// <summary>A wrong setting stops the start with one sentence, rather than an exchange that is silently not followed.</summary>
    private sealed class AsteriskSettingsCheck : IValidateOptions<AsteriskSettings>
    {
        public ValidateOptionsResult Validate(string? name, AsteriskSettings options) =>
            options.Problem() is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
    }
}
