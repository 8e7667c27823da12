using System.Globalization;
using CustomerService.Domain.Regulations;

namespace CustomerService.Domain.Targets;

/// <summary>
/// What holds while nobody approved a target: the organisation's own settings, else what the pack presets. Only settings that
/// a measure names as its target count; one that is a parameter of the formula is none.
/// </summary>
/// <param name="pack">The pack in force on a day; null when there is none.</param>
/// <param name="chosen">The organisation's settings by the code of the pack's setting.</param>
public sealed class TargetDefaults(Func<DateOnly, RulePack?> pack, Func<string, double?> chosen)
{
    /// <param name="year">Read from the pack in force on its first day.</param>
    public (TargetOrigin Origin, double? Value, string? Setting) Of(string measure, int year)
    {
        var inForce = pack(new DateOnly(year, 1, 1));
        if (inForce?.Kpis.FirstOrDefault(kpi => kpi.Code == measure)?.Target is not { } setting) return (TargetOrigin.None, null, null);
        if (chosen(setting) is { } own) return (TargetOrigin.Setting, own, setting);
        var preset = inForce.FindSetting(setting)?.Default;
        return preset is { ValueKind: System.Text.Json.JsonValueKind.Number } number ? (TargetOrigin.Pack, number.GetDouble(), setting) : (TargetOrigin.None, null, setting);
    }

    /// <summary>A number as a setting states it.</summary>
    public static double? Number(string? word) => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
