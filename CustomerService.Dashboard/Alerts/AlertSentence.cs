using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Hotline.Live;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Alerts;

/// <summary>Says what a rule watches and what it saw, in the language of whoever reads it.</summary>
public static class AlertSentence
{
    /// <summary>The rule's own name, else its condition.</summary>
    public static string Alert(this IStringLocalizer<AlertsText> text, string? name, AlertCondition condition) => name ?? text.Condition(condition);

    public static string Condition(this IStringLocalizer<AlertsText> text, AlertCondition condition)
    {
        var threshold = text.Value(condition.Measure, condition.Threshold);
        if (condition.Measure == AlertMeasure.Silence)
            return condition.Source is null ? text["NoData", threshold] : text["NoDataFrom", condition.Source, threshold];
        string said = text["Condition" + condition.Direction, text.Measure(condition.Measure, condition.Window), threshold];
        return condition.HoldSeconds == 0 ? said : text["Lasting", said, Length(text, condition.HoldSeconds)];
    }

    public static string Measure(this IStringLocalizer<AlertsText> text, AlertMeasure measure, LiveWindow window) =>
        measure.HasWindow() ? text["WithWindow", text["Measure" + measure].Value, text["Window" + window].Value] : text["Measure" + measure];

    /// <summary>A value and, where it has them, both of its parts.</summary>
    public static string Reading(this IStringLocalizer<AlertsText> text, AlertMeasure measure, AlertReading reading) =>
        reading is { Numerator: { } part, Denominator: { } whole }
            ? $"{text.Value(measure, reading.Value)} ({FigureFormat.Count(part)}/{FigureFormat.Count(whole)})"
            : text.Value(measure, reading.Value);

    public static string Value(this IStringLocalizer<AlertsText> text, AlertMeasure measure, double? value) => value switch
    {
        null => FigureFormat.Unknown,
        { } share when measure.IsRate() => FigureFormat.Percent(share),
        { } seconds when measure.IsDuration() => Length(text, seconds),
        { } count => FigureFormat.Count((long)Math.Round(count)),
    };

    public static string Length(IStringLocalizer<AlertsText> text, double seconds) =>
        seconds >= 60 && Math.Round(seconds) % 60 == 0 ? text["Minutes", Math.Round(seconds) / 60]
        : seconds >= 120 ? FigureFormat.Duration(TimeSpan.FromSeconds(seconds))
        : text["Seconds", Math.Round(seconds)];
}
