using CustomerService.Dashboard.Shared.Values;

namespace CustomerService.Dashboard.Features.Hotline.Agents;

/// <summary>Milliseconds of an agent's day as the screen says them.</summary>
internal static class AgentTime
{
    public static string Of(double? seconds) => FigureFormat.Duration(seconds is { } known ? TimeSpan.FromSeconds(known) : null);

    public static string Of(long milliseconds) => FigureFormat.Duration(TimeSpan.FromMilliseconds(milliseconds));
}
