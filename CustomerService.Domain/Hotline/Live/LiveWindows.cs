namespace CustomerService.Domain.Hotline.Live;

/// <summary>The public names of <see cref="LiveWindow"/>.</summary>
public static class LiveWindows
{
    private static readonly string[] Names = ["15m", "1h", "today"];

    public static IReadOnlyList<LiveWindow> All { get; } = [LiveWindow.QuarterHour, LiveWindow.Hour, LiveWindow.Today];

    public static string Name(this LiveWindow window) => Names[(int)window];

    public static LiveWindow? Parse(string? name) => Array.IndexOf(Names, name) is var i and >= 0 ? (LiveWindow)i : null;
}
