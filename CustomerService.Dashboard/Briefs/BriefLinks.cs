using System.Globalization;
using CustomerService.Domain.Briefs.Facts;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Briefs;

/// <summary>Where a brief's figures open to what is behind them, with unit, period and measure kept.</summary>
public static class BriefLinks
{
    public static string Measure(string unit, ReportingPeriod month, string measure) => $"/executive?unit={Uri.EscapeDataString(unit)}&period={month}&measure={measure}";

    public static string Unit(string unit, ReportingPeriod month) => $"/executive?unit={Uri.EscapeDataString(unit)}&period={month}";

    /// <summary>The desk's figures of the month, whose numbers open to their cases.</summary>
    public static string Desk(string unit, ReportingPeriod month) => $"/desk/figures?unit={Uri.EscapeDataString(unit)}&from={Word(month.Start)}&to={Word(month.End)}";

    /// <summary>A day's hours where calls are measured, its cases where replies are.</summary>
    public static string Day(string unit, OutlierFact outlier)
    {
        var (from, to) = (Word(outlier.Day), Word(outlier.Day.AddDays(1)));
        return outlier.Measure == Domain.Figures.Measure.ResponseRate.Code || outlier.Measure == Domain.Figures.Measure.Satisfaction.Code
            ? $"/desk/figures?unit={Uri.EscapeDataString(unit)}&from={from}&to={to}" : $"/hotline/{Uri.EscapeDataString(unit)}/history?from={from}&to={to}&grain=hour";
    }

    public static string Part(string unit, ReportingPeriod month, string measure, ExplanationPart part) => part.IsQueue
        ? $"/hotline/{Uri.EscapeDataString(unit)}/history?from={Word(month.Start)}&to={Word(month.End)}&grain=day&queue={Uri.EscapeDataString(part.Code)}"
        : Measure(part.Code, month, measure);

    private static string Word(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
