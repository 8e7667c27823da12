using System.Globalization;
using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Regulations;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Executive;

/// <summary>How measures, their values and their changes are written; names and formulas are the rule pack's own.</summary>
public sealed class MeasureWords(RulePacks packs, DeskSettings desk, IStringLocalizer<ExecutiveText> text)
{
    /// <summary>The pack whose clauses the measures answer.</summary>
    public string Pack => desk.Pack;

    /// <summary>The pack's own definition of the measure; null when it has none.</summary>
    public KpiDefinition? Definition(Measure measure, DateOnly day) => packs.Find(desk.Pack, day)?.Kpis.FirstOrDefault(kpi => kpi.Code == measure.Code);

    public string Name(Measure measure, DateOnly day) => Definition(measure, day)?.Name.In(CultureInfo.CurrentUICulture.Name) ?? measure.Code;

    /// <summary>87.4 %, or 17.0 s; a dash when unknown.</summary>
    public string Value(Measure measure, double? value) => measure.Kind switch
    {
        MeasureKind.Share => FigureFormat.Percent(value),
        MeasureKind.Seconds => value is { } seconds ? text["ChangeSeconds", seconds.ToString("N1", CultureInfo.CurrentCulture)] : FigureFormat.Unknown,
        _ => FigureFormat.Count(value is { } count ? (long)Math.Round(count) : null),
    };

    /// <summary>Numerator and denominator, as the formula has them.</summary>
    public string Parts(Measure measure, MeasureValue value) => !value.IsKnown ? "" : measure.Kind == MeasureKind.Seconds
        ? text["PartsSeconds", Whole(value.Numerator), Whole(value.Denominator)]
        : $"{Whole(value.Numerator)} / {Whole(value.Denominator)}";

    /// <summary>A change with its sign: percentage points of a share, seconds of a wait.</summary>
    /// <param name="change">In the measure's own unit.</param>
    /// <param name="decimals">Of the percentage points, or of the seconds.</param>
    public string Change(Measure measure, double? change, int decimals = 1) => change is { } known ? Change(measure, (decimal)known, decimals) : FigureFormat.Unknown;

    public string Change(Measure measure, decimal change, int decimals = 1)
    {
        var shown = Math.Round(measure.Kind == MeasureKind.Share ? change * 100 : change, decimals, MidpointRounding.AwayFromZero);
        var sign = shown > 0 ? "+" : shown < 0 ? "−" : "±";
        return text[measure.Kind == MeasureKind.Share ? "Points" : "ChangeSeconds", sign + Math.Abs(shown).ToString("F" + decimals, CultureInfo.CurrentCulture)];
    }

    private static string Whole(double value) => FigureFormat.Count((long)Math.Round(value));
}
