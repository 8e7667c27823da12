using CustomerService.Domain.Figures;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Periods;
using CustomerService.Domain.Publications;
using CustomerService.Domain.Targets;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Publications;

/// <summary>
/// Puts the lines of a publication together: the frozen year of a unit and of the units under it, each against the target that holds
/// and against the year before, with the months where a target was missed.
/// </summary>
public sealed class PublicationDraft(FigureReader figures, TargetRegister targets, ClosedPeriods periods)
{
    /// <param name="closed">The closing that freezes the unit's year.</param>
    public async Task<IReadOnlyList<PublicationLine>> LinesAsync(OrganizationTree tree, UnitNode unit, ClosedPeriod closed, CancellationToken cancellation = default)
    {
        var lines = new List<PublicationLine>();
        foreach (var each in unit.Children.Prepend(unit))
        {
            if (closed.Frozen.Find(each.Code) is not { } frozen) continue;
            var period = closed.Period;
            var now = await figures.ReadAsync(each, period.Start, period.End, RollupStep.Month, cancellation);
            var before = await BeforeAsync(each, period.YearBefore, cancellation);
            lines.AddRange(Measure.All.Select(measure => Line(measure, targets.InForce(tree, each, measure, period.Start.Year), frozen.Of(measure.Code), now, before)));
        }

        return lines;
    }

    private static PublicationLine Line(Measure measure, TargetInForce target, MeasureValue value, FigureReport now, (Func<Measure, MeasureValue> Of, IReadOnlyList<string> Given) before)
    {
        var line = PublicationLine.Of(target, value) with
        {
            LastYear = before.Of(measure), IsGiven = now.Total.Given.Contains(measure.Code), IsLastYearGiven = before.Given.Contains(measure.Code),
        };
        return line.Verdict == LineVerdict.Missed ? line with { Months = [.. now.Rows.Select(row => new MonthValue(row.From, measure.Of(row)))] } : line;
    }

    /// <summary>The year before as it was frozen, or as it is counted now.</summary>
    private async Task<(Func<Measure, MeasureValue> Of, IReadOnlyList<string> Given)> BeforeAsync(UnitNode unit, ReportingPeriod period, CancellationToken cancellation)
    {
        var counted = await figures.ReadAsync(unit, period.Start, period.End, cancellation);
        return periods.Covering(unit, period)?.Frozen.Find(unit.Code) is { } frozen ? (measure => frozen.Of(measure.Code), counted.Given) : (measure => measure.Of(counted), counted.Given);
    }
}
