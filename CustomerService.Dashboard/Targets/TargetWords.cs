using System.Globalization;
using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Targets;
using CustomerService.Domain.Time;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Targets;

/// <summary>How measures, their values and their targets are written; names and formulas are the rule pack's own.</summary>
public sealed class TargetWords(RulePacks packs, DeskSettings desk, OrganizationZone zone, TimeProvider clock, IStringLocalizer<TargetWordsText> text)
{
    private const int MostDecimals = 4;

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => zone.DayOf(Now);

    /// <summary>The pack whose clauses the measures answer.</summary>
    public RulePack? Pack => packs.Find(desk.Pack, Today);

    public string Name(Measure measure) => Definition(measure)?.Name.In(CultureInfo.CurrentUICulture.Name) ?? measure.Code;

    public string Name(string measure) => Measure.Find(measure) is { } known ? Name(known) : measure;

    public string? Formula(Measure measure) => Definition(measure)?.Formula.In(CultureInfo.CurrentUICulture.Name);

    public string? Setting(string? code) => code is null ? null : Pack?.FindSetting(code)?.Name.In(CultureInfo.CurrentUICulture.Name) ?? code;

    public string ClauseHref(string clause) => $"/packs/{desk.Pack}/clauses/{clause}";

    /// <summary>87.4 %, or 17.2 s; a dash when unknown. Beside a target it has as many digits as it takes to look as it compares.</summary>
    /// <param name="target">What it is compared with; null for nothing.</param>
    public string Value(Measure measure, double? value, double? target = null)
    {
        if (value is not { } known) return FigureFormat.Unknown;
        var decimals = 1;
        if (target is { } goal)
        {
            while (decimals < MostDecimals && Rounded(measure, known, decimals) == Rounded(measure, goal, decimals) && Math.Abs(known - goal) > 1e-9) decimals++;
        }

        return Write(measure, known, decimals);
    }

    /// <summary>From one value to another, the unit said once where it is a word.</summary>
    public string Range(Measure measure, double low, double high) => measure.Kind == MeasureKind.Seconds
        ? text["Seconds", $"{Rounded(measure, low, 1).ToString("N1", CultureInfo.CurrentCulture)} – {Rounded(measure, high, 1).ToString("N1", CultureInfo.CurrentCulture)}"]
        : $"{Value(measure, low)} – {Value(measure, high)}";

    /// <summary>≥ 92.5 % or ≤ 20 s, with as many digits as it was set with.</summary>
    public string Goal(Measure measure, double? target)
    {
        if (target is not { } goal) return FigureFormat.Unknown;
        var decimals = 0;
        while (decimals < MostDecimals && Math.Abs(Rounded(measure, goal, decimals) - Scaled(measure, goal)) > 1e-9) decimals++;
        return (measure.HigherIsBetter ? "≥ " : "≤ ") + Write(measure, goal, decimals);
    }

    /// <summary>Numerator and denominator, as the formula has them; a dash when there is nothing.</summary>
    public string Parts(Measure measure, MeasureValue value) => !value.IsKnown ? FigureFormat.Unknown : measure.Kind == MeasureKind.Seconds
        ? text["PartsSeconds", Whole(value.Numerator), Whole(value.Denominator)]
        : $"{Whole(value.Numerator)} / {Whole(value.Denominator)}";

    /// <summary>How far a value lies beyond its target or falls short of it, in words: which way is better differs by measure.</summary>
    /// <param name="gap">Negative falls short.</param>
    public string Gap(Measure measure, double? gap)
    {
        if (gap is not { } known) return FigureFormat.Unknown;
        var decimals = 1;
        while (decimals < MostDecimals && Rounded(measure, known, decimals) == 0 && Math.Abs(known) > 1e-9) decimals++;
        var amount = text[measure.Kind == MeasureKind.Share ? "Points" : "Seconds", Math.Abs(Rounded(measure, known, decimals)).ToString("F" + decimals, CultureInfo.CurrentCulture)];
        return text[Math.Abs(known) <= 1e-9 ? "Exactly" : known > 0 ? "Better" : "Short", amount];
    }

    /// <summary>An amount of what the denominator counts, to the nearest whole.</summary>
    public static string Whole(double value) => FigureFormat.Count((long)Math.Round(value, MidpointRounding.AwayFromZero));

    public string Local(DateTimeOffset moment) => zone.Local(moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Why something was refused, in the reader's language.</summary>
    public string Refusal(PaperRefusedException refused) => text["Refused." + refused.Code];

    public string Chip(AttainmentState state) => text["State." + state];

    public static string Who(By? by) => by is null ? FigureFormat.Unknown : by.Name.Length > 0 ? by.Name : by.Account;

    private KpiDefinition? Definition(Measure measure) => Pack?.Kpis.FirstOrDefault(kpi => kpi.Code == measure.Code);

    private string Write(Measure measure, double value, int decimals) => measure.Kind switch
    {
        MeasureKind.Share => FigureFormat.Percent(value, decimals),
        MeasureKind.Seconds => text["Seconds", Rounded(measure, value, decimals).ToString("N" + decimals, CultureInfo.CurrentCulture)],
        _ => Whole(value),
    };

    private static double Scaled(Measure measure, double value) => measure.Kind == MeasureKind.Share ? value * 100 : value;

    private static double Rounded(Measure measure, double value, int decimals) => Math.Round(Scaled(measure, value), decimals, MidpointRounding.AwayFromZero);
}
