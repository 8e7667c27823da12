using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Analysis;
using CustomerService.Domain.ControlCharts;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.Extensions.Caching.Memory;

namespace CustomerService.Dashboard.Features.Executive;

/// <summary>
/// Reads what the executives' page shows, from the kept sums alone: so many intervals, units and queues, never the calls. It is read once
/// for all who look at a unit and a period within <see cref="Lasts"/>.
/// </summary>
public sealed class ExecutiveQueries(
    FigureReader figures, HotlineRollups rollups, RecordsReader records, Organizations organizations, IMemoryCache shared, AlikeDays alike, OrganizationZone zone, TimeProvider clock)
{
    /// <summary>Figures of a year are not worth more than one reading in so long.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(30);

    private const int WeeksBefore = 8;
    private const int MonthsShown = 12;
    private const int MonthsJudgedBy = 24;

    /// <returns>Null when there is no such unit for this reader, or the reader is none of the page's.</returns>
    public async Task<ExecutiveSnapshot?> ReadAsync(ClaimsPrincipal reader, string? unitCode, ReportingPeriod period)
    {
        var tree = await organizations.RefreshAsync();
        if (!ExecutiveAccess.IsReader(reader)) return null;
        var unit = unitCode is null ? (Access.Entrances(reader, tree) is [var first, ..] ? first : null) : Access.MaySee(reader, tree, unitCode) ? tree.Unit(unitCode) : null;
        return unit is null ? null : await SharedAsync((typeof(ExecutiveQueries), unit, period), () => WorkOutAsync(unit, period));
    }

    private async Task<ExecutiveSnapshot> SharedAsync(object key, Func<Task<ExecutiveSnapshot>> read)
    {
        var one = shared.GetOrCreate(key, entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Lasts;
            return new Lazy<Task<ExecutiveSnapshot>>(read);
        })!;
        try
        {
            return await one.Value;
        }
        catch
        {
            shared.Remove(key);
            throw;
        }
    }

    private async Task<ExecutiveSnapshot> WorkOutAsync(UnitNode unit, ReportingPeriod period)
    {
        var now = clock.GetUtcNow();
        var today = zone.DayOf(now);
        var spans = PeriodSpans.Of(period, today);
        var recorded = await records.FirstDayAsync();
        var monthEnd = new DateOnly(today.Year, today.Month, 1).AddMonths(1);
        var courseEnd = period.End < monthEnd ? period.End : monthEnd;
        var longCourse = (await figures.ReadAsync(unit, courseEnd.AddMonths(-MonthsJudgedBy), courseEnd, RollupStep.Month)).Rows;
        var days = period.Kind == PeriodKind.Month && spans.Now.Days > 0
            ? (await figures.ReadAsync(unit, period.Start.AddDays(-7 * WeeksBefore), spans.Now.To, RollupStep.Day)).Rows
            : [];
        var whole = await WholeAsync(unit, spans, recorded, [.. longCourse.TakeLast(MonthsShown)], StepsOf(period, spans, longCourse, days));
        return new ExecutiveSnapshot
        {
            Unit = unit, Period = period, Spans = spans, AsOf = now, Whole = whole, LongCourse = longCourse,
            Parts = unit.Children.Count > 0 ? await UnitsAsync(unit, period, spans, recorded, courseEnd, whole) : await QueuesAsync(unit, period, spans, recorded, courseEnd),
            RecordedFrom = recorded,
            Days = [.. days.Where(day => day.From >= period.Start).Select(day => new DayAmongAlike(
                day, [.. days.Where(past => past.From < day.From && past.From >= day.From.AddDays(-7 * WeeksBefore) && alike(past.From, day.From))]))],
        };
    }

    private async Task<PartFigures> WholeAsync(UnitNode unit, PeriodSpans spans, DateOnly? recorded, IReadOnlyList<UnitFigures> months, IReadOnlyList<UnitFigures> steps) => new(unit.Code, unit.Name, unit.Code, Queue: null, IsOwn: false)
    {
        Now = await SumAsync(unit, spans.Now),
        Before = await EarlierAsync(unit, spans.Before, recorded),
        YearBefore = await EarlierAsync(unit, spans.YearBefore, recorded),
        YearToDate = await SumAsync(unit, spans.YearToDate),
        YearToDateBefore = await EarlierAsync(unit, spans.YearToDateBefore, recorded),
        Months = months,
        Steps = steps,
    };

    private async Task<List<PartFigures>> UnitsAsync(UnitNode unit, ReportingPeriod period, PeriodSpans spans, DateOnly? recorded, DateOnly courseEnd, PartFigures whole)
    {
        var parts = new List<PartFigures>();
        foreach (var child in unit.Children)
        {
            var months = (await figures.ReadAsync(child, courseEnd.AddMonths(-MonthsShown), courseEnd, RollupStep.Month)).Rows;
            var days = period.Kind == PeriodKind.Month && spans.Now.Days > 0 ? (await figures.ReadAsync(child, spans.Now.From, spans.Now.To, RollupStep.Day)).Rows : [];
            parts.Add(await WholeAsync(child, spans, recorded, months, StepsOf(period, spans, months, days)));
        }

        var own = Rest(whole, parts);
        return IsNothing(own) ? parts : [.. parts, own];
    }

    private async Task<List<PartFigures>> QueuesAsync(UnitNode unit, ReportingPeriod period, PeriodSpans spans, DateOnly? recorded, DateOnly courseEnd)
    {
        var parts = new List<PartFigures>();
        foreach (var queue in unit.Queues)
        {
            var months = await CallsAsync(unit, queue, courseEnd.AddMonths(-MonthsShown), courseEnd, RollupStep.Month);
            var days = period.Kind == PeriodKind.Month && spans.Now.Days > 0 ? await CallsAsync(unit, queue, spans.Now.From, spans.Now.To, RollupStep.Day) : [];
            parts.Add(new PartFigures(queue.Code, queue.Name, Unit: null, queue.Code, IsOwn: false)
            {
                Now = await CallsAsync(unit, queue, spans.Now),
                Before = IsRecorded(spans.Before, recorded) ? await CallsAsync(unit, queue, spans.Before) : Blank(unit, spans.Before),
                YearBefore = IsRecorded(spans.YearBefore, recorded) ? await CallsAsync(unit, queue, spans.YearBefore) : Blank(unit, spans.YearBefore),
                YearToDate = await CallsAsync(unit, queue, spans.YearToDate),
                YearToDateBefore = IsRecorded(spans.YearToDateBefore, recorded) ? await CallsAsync(unit, queue, spans.YearToDateBefore) : Blank(unit, spans.YearToDateBefore),
                Months = months,
                Steps = StepsOf(period, spans, months, days),
            });
        }

        return parts;
    }

    private async Task<UnitFigures> SumAsync(UnitNode unit, DaySpan span) => span.Days == 0 ? Blank(unit, span) : await figures.ReadAsync(unit, span.From, span.To);

    /// <summary>An earlier span, unless only a part of it was recorded: then it is unknown, except for what was given as a total.</summary>
    private async Task<UnitFigures> EarlierAsync(UnitNode unit, DaySpan span, DateOnly? recorded)
    {
        var sum = await SumAsync(unit, span);
        return IsRecorded(span, recorded) || sum.Given.Count > 0 ? sum : Blank(unit, span);
    }

    private static bool IsRecorded(DaySpan span, DateOnly? recorded) => recorded <= span.From;

    private async Task<UnitFigures> CallsAsync(UnitNode unit, QueueNode queue, DaySpan span)
    {
        var sum = Blank(unit, span);
        if (span.Days > 0) sum.Calls.Add((await rollups.ReadAsync(unit, queue, span.From, span.To, RollupStep.Year)).Total.Calls);
        return sum;
    }

    private async Task<IReadOnlyList<UnitFigures>> CallsAsync(UnitNode unit, QueueNode queue, DateOnly from, DateOnly to, RollupStep step)
    {
        var report = await rollups.ReadAsync(unit, queue, from, to, step);
        return [.. report.Rows.Select(row =>
        {
            var sum = Blank(unit, new DaySpan(zone.DayOf(row.Start), zone.DayOf(row.End)));
            sum.Calls.Add(row.Calls);
            return sum;
        })];
    }

    /// <summary>What the unit has besides the units below it: the whole less those.</summary>
    private static PartFigures Rest(PartFigures whole, List<PartFigures> parts) => new(whole.Code, whole.Name, Unit: null, Queue: null, IsOwn: true)
    {
        Now = Less(whole.Now, parts.Select(part => part.Now)),
        Before = Less(whole.Before, parts.Select(part => part.Before)),
        YearBefore = Less(whole.YearBefore, parts.Select(part => part.YearBefore)),
        YearToDate = Less(whole.YearToDate, parts.Select(part => part.YearToDate)),
        YearToDateBefore = Less(whole.YearToDateBefore, parts.Select(part => part.YearToDateBefore)),
        Months = [.. whole.Months.Select((month, index) => Less(month, parts.Select(part => part.Months[index])))],
        Steps = [.. whole.Steps.Select((step, index) => Less(step, parts.Select(part => part.Steps[index])))],
    };

    private static UnitFigures Less(UnitFigures whole, IEnumerable<UnitFigures> parts)
    {
        var rest = new UnitFigures(whole.Unit, whole.From, whole.To) { Start = whole.Start, End = whole.End, Ratings = new RatingTally(whole.Ratings.SatisfiedFrom) };
        rest.Add(whole);
        foreach (var part in parts)
        {
            rest.Calls.Add(part.Calls, -1);
            rest.Requests.Add(part.Requests, -1);
            rest.Ratings.Add(part.Ratings, -1);
        }

        return rest;
    }

    private static bool IsNothing(PartFigures part) =>
        new[] { part.Now, part.Before, part.YearBefore, part.YearToDate, part.YearToDateBefore }.Concat(part.Months).All(each => each.Calls.Offered == 0 && each.Requests.Due == 0 && each.Ratings.Rated == 0);

    private static IReadOnlyList<UnitFigures> StepsOf(ReportingPeriod period, PeriodSpans spans, IReadOnlyList<UnitFigures> months, IReadOnlyList<UnitFigures> days) =>
        [.. (period.Kind == PeriodKind.Month ? days : months).Where(step => step.From >= period.Start && step.From < spans.Now.To)];

    private UnitFigures Blank(UnitNode unit, DaySpan span) => new(unit, span.From, span.To) { Start = zone.StartOf(span.From), End = zone.StartOf(span.To) };
}
