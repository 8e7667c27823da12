namespace CustomerService.Dashboard.Desk.Calls;

/// <summary>Cases that begin from calls.</summary>
internal static class CallsStartup
{
    public static void AddDeskCalls(this IServiceCollection services)
    {
        services.AddOptions<RecordingSettings>().BindConfiguration(RecordingSettings.Section)
            .Validate(settings => settings.IsUsable, $"{RecordingSettings.Section}:{nameof(RecordingSettings.RecordingUrl)} must be an http or https address with {RecordingSettings.Call} in it.").ValidateOnStart();
        services.AddSingleton<Recordings>();
        services.AddSingleton<DeskCalls>();
    }
}
