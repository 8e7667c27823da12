using System.Globalization;
using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Periods;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Periods;

/// <summary>How frozen figures are named and written; measures and works have the rule pack's own names.</summary>
public sealed class FigureWords(FigureRules rules, IStringLocalizer<PeriodsText> text)
{
    public string Name(string code, DateOnly day)
    {
        var (pack, language) = (rules.PackOn(day), CultureInfo.CurrentUICulture.Name);
        if (code.StartsWith(FrozenPeriod.VolumePrefix, StringComparison.Ordinal))
            return pack.Volumes.FirstOrDefault(volume => volume.Code == code[FrozenPeriod.VolumePrefix.Length..])?.Name.In(language) ?? code;
        return pack.Kpis.FirstOrDefault(kpi => kpi.Code == code)?.Name.In(language) ?? (text["Count." + code] is { ResourceNotFound: false } count ? count.Value : code);
    }

    /// <summary>87.4 % (874 / 1,000), 12.3 s, or a number; a dash when unknown.</summary>
    public static string Value(string code, MeasureValue value)
    {
        var kind = Measure.Find(code)?.Kind ?? MeasureKind.Count;
        return value.Value is not { } known ? FigureFormat.Unknown : kind switch
        {
            MeasureKind.Share => $"{FigureFormat.Percent(known)} ({Whole(value.Numerator)} / {Whole(value.Denominator)})",
            MeasureKind.Seconds => string.Create(CultureInfo.CurrentCulture, $"{known:N1} s ({value.Numerator:N0} / {value.Denominator:N0})"),
            _ => Whole(known),
        };
    }

    private static string Whole(double value) => FigureFormat.Count((long)Math.Round(value));
}
