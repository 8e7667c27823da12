using CustomerService.Domain.Figures;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Targets;

/// <summary>
/// Reads how a unit's year stands against its targets, up to the last whole day, from two years of months: its cost follows the
/// number of units and queues, never the number of calls.
/// </summary>
public sealed class Standings(FigureReader figures, TargetRegister targets, OrganizationZone zone, TimeProvider time)
{
    /// <param name="unit">In its place in <paramref name="tree"/>.</param>
    public async Task<UnitStanding> ReadAsync(OrganizationTree tree, UnitNode unit, int year, CancellationToken cancellation = default)
    {
        // One month more than the year before: whether that year's first month is whole shows by something before it.
        var from = new DateOnly(year - 2, 12, 1);
        var cutOff = Earlier(zone.DayOf(time.GetUtcNow()), new DateOnly(year + 1, 1, 1));
        var rows = cutOff > from ? (await figures.ReadAsync(unit, from, cutOff, RollupStep.Month, cancellation)).Rows : [];
        return new UnitStanding(unit, year, cutOff, [.. Measure.All.Select(measure => Of(tree, unit, measure, year, cutOff, rows))]);
    }

    private MeasureStanding Of(OrganizationTree tree, UnitNode unit, Measure measure, int year, DateOnly cutOff, IReadOnlyList<UnitFigures> rows)
    {
        var target = targets.InForce(tree, unit, measure, year);
        var months = rows.Select(row => new MonthValue(row.From, measure.Of(row))).ToList();
        return new MeasureStanding(
            target, new YearOutlook(measure, year, cutOff, months).Against(target.Value), [.. months.Where(month => month.Month.Year == year)],
            rows.Any(row => row.From.Year == year && row.Given.Contains(measure.Code)));
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
