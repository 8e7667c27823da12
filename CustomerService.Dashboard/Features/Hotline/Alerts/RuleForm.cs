using System.Globalization;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Hotline.Live;

namespace CustomerService.Dashboard.Features.Hotline.Alerts;

/// <summary>What a rule's keeper fills in: shares in per cent, durations in seconds.</summary>
public sealed class RuleForm
{
    public string? Name { get; set; }

    public AlertMeasure Measure { get; set; }

    public LiveWindow Window { get; set; }

    public AlertDirection Direction { get; set; }

    public double? Threshold { get; set; } = 85;

    public double? ClearThreshold { get; set; }

    public int HoldSeconds { get; set; } = 300;

    public int MinimumCalls { get; set; } = 20;

    /// <summary>HH:mm, or nothing.</summary>
    public string? QuietFrom { get; set; }

    public string? QuietTo { get; set; }

    public AlertReach Reach { get; set; }

    public AlertSeverity Severity { get; set; } = AlertSeverity.Warning;

    public bool IsOn { get; set; } = true;

    public string? Source { get; set; }

    public static RuleForm Of(AlertTerms terms)
    {
        var scale = Scale(terms.Measure);
        return new()
        {
            Name = terms.Name, Measure = terms.Measure, Window = terms.Window, Direction = terms.Direction,
            Threshold = Math.Round(terms.Threshold * scale, 4), ClearThreshold = terms.ClearThreshold is { } clear ? Math.Round(clear * scale, 4) : null,
            HoldSeconds = terms.HoldSeconds, MinimumCalls = terms.MinimumCalls, QuietFrom = Written(terms.QuietFrom), QuietTo = Written(terms.QuietTo),
            Reach = terms.Reach, Severity = terms.Severity, IsOn = terms.IsOn, Source = terms.Source,
        };
    }

    /// <summary>A threshold left empty is no number, which the terms refuse.</summary>
    public AlertTerms Terms() => new()
    {
        Name = string.IsNullOrWhiteSpace(Name) ? null : Name.Trim(), Measure = Measure, Window = Window, Direction = Direction,
        Threshold = (Threshold ?? double.NaN) / Scale(Measure), ClearThreshold = ClearThreshold / Scale(Measure),
        HoldSeconds = Measure == AlertMeasure.Silence ? 0 : HoldSeconds, MinimumCalls = Measure.HasWindow() ? MinimumCalls : 0,
        QuietFrom = ReadTime(QuietFrom), QuietTo = ReadTime(QuietTo),
        Reach = Reach, Severity = Severity, IsOn = IsOn, Source = Measure != AlertMeasure.Silence || string.IsNullOrWhiteSpace(Source) ? null : Source.Trim(),
    };

    private static string? Written(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static TimeOnly? ReadTime(string? text) => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : null;

    private static double Scale(AlertMeasure measure) => measure.IsRate() ? 100 : 1;
}
