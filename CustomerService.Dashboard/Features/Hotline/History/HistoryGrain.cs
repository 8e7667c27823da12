using System.Globalization;
using CustomerService.Domain.Hotline.Rollups;

namespace CustomerService.Dashboard.Features.Hotline.History;

/// <summary>A grain of the history, and the next finer one that its rows open: year, month, day, hour, and then the visits.</summary>
public static class HistoryGrain
{
    public static RollupStep? Read(string? word) => Enum.TryParse<RollupStep>(word, ignoreCase: true, out var step) && Enum.IsDefined(step) ? step : null;

    public static string Word(this RollupStep step) => step.ToString().ToLowerInvariant();

    /// <returns>Null where the visits themselves come next.</returns>
    public static RollupStep? Finer(this RollupStep step) => step switch
    {
        RollupStep.Year => RollupStep.Month,
        RollupStep.Month => RollupStep.Day,
        RollupStep.Day => RollupStep.Hour,
        _ => null,
    };

    /// <summary>An interval's name, on the organisation's own clock.</summary>
    public static string Name(this RollupStep step, DateTimeOffset local) => local.ToString(
        step switch { RollupStep.Year => "yyyy", RollupStep.Month => "yyyy-MM", RollupStep.Day => "yyyy-MM-dd", _ => "HH:mm" },
        CultureInfo.InvariantCulture);
}
