using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Analysis;
using CustomerService.Domain.ControlCharts;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Organization.Moves;
using CustomerService.Domain.Time;
using Microsoft.Extensions.Caching.Memory;

namespace CustomerService.Dashboard.Features.Executive;

/// <summary>
/// Reads what the executives' page shows, from the kept sums alone: so many intervals, units and queues, never the calls. It is read once
/// for all who look at a unit and a period within <see cref="Lasts"/>.
/// </summary>
public sealed class ExecutiveQueries(
    FigureReader figures, HotlineRollups rollups, RecordsReader records, Organizations organizations, OrganizationHistory history, IMemoryCache shared, AlikeDays alike, OrganizationZone zone, TimeProvider clock)
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
            Parts = unit.Children.Count > 0 ? await UnitsAsync(unit, period, spans, recorded, whole) : await QueuesAsync(unit, period, spans, recorded, courseEnd),
            RecordedFrom = recorded,
            IsPartlyRecorded = recorded > spans.Now.From && recorded < spans.Now.To && !figures.IsGiven(unit, Measure.AnswerRate.Code, spans.Now.From, recorded.Value),
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

    /// <summary>The units that were below in any of the spans, each with what it had while it was there, so that the parts always add up to the whole.</summary>
    private async Task<List<PartFigures>> UnitsAsync(UnitNode unit, ReportingPeriod period, PeriodSpans spans, DateOnly? recorded, PartFigures whole)
    {
        var now = await ChildrenAsync(unit, spans.Now);
        var (before, yearBefore) = (await EarlierAsync(spans.Before), await EarlierAsync(spans.YearBefore));
        var (toDate, toDateBefore) = (await ChildrenAsync(unit, spans.YearToDate), await EarlierAsync(spans.YearToDateBefore));
        var months = await EachAsync(unit, whole.Months);
        var steps = period.Kind == PeriodKind.Month ? await EachAsync(unit, whole.Steps) : months.FindAll(month => month.Span.From >= period.Start && month.Span.From < spans.Now.To);
        var units = months.Concat([now, before, yearBefore, toDate, toDateBefore]).SelectMany(children => children.Units.Values)
            .Select(figures => figures.Unit).DistinctBy(child => child.Code).OrderBy(child => child.Code, StringComparer.Ordinal);
        var parts = units.Select(child => Part(whole with { Code = child.Code, Name = child.Name, Unit = child.Code }, children => children.Units.GetValueOrDefault(child.Code) ?? Blank(child, children.Span))).ToList();
        var own = Part(whole with { Unit = null, IsOwn = true }, children => children.Own);
        return IsNothing(own) ? parts : [.. parts, own];

        async Task<Children> EarlierAsync(DaySpan span)
        {
            var children = await ChildrenAsync(unit, span);
            foreach (var child in children.Units.Values) LeaveOutUnknown(child, span, recorded);
            LeaveOutUnknown(children.Own, span, recorded);
            return children;
        }

        PartFigures Part(PartFigures part, Func<Children, UnitFigures> of) => part with
        {
            Now = of(now), Before = of(before), YearBefore = of(yearBefore), YearToDate = of(toDate), YearToDateBefore = of(toDateBefore),
            Months = [.. months.Select(of)], Steps = [.. steps.Select(of)],
        };
    }

    private async Task<Children> ChildrenAsync(UnitNode unit, DaySpan span)
    {
        if (span.Days == 0) return new Children(span, [], Blank(unit, span));
        var report = await figures.ReadChildrenAsync(unit, span.From, span.To);
        return new Children(span, report.Rows.SkipLast(1).ToDictionary(row => row.Unit.Code, StringComparer.Ordinal), report.Rows[^1]);
    }

    private async Task<List<Children>> EachAsync(UnitNode unit, IReadOnlyList<UnitFigures> intervals)
    {
        var each = new List<Children>();
        foreach (var interval in intervals) each.Add(await ChildrenAsync(unit, new DaySpan(interval.From, interval.To)));
        return each;
    }

    private async Task<List<PartFigures>> QueuesAsync(UnitNode unit, ReportingPeriod period, PeriodSpans spans, DateOnly? recorded, DateOnly courseEnd)
    {
        var parts = new List<PartFigures>();
        // One that left still explains what it took while it was there.
        var queues = history.Parts(spans.YearToDateBefore.From, courseEnd > spans.YearToDate.To ? courseEnd : spans.YearToDate.To).SelectMany(part => part.Tree.Unit(unit.Code)?.Queues ?? [])
            .DistinctBy(queue => queue.Code).OrderBy(queue => queue.Code, StringComparer.Ordinal);
        foreach (var queue in queues)
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

    /// <summary>An earlier span; what was neither recorded nor given for all of it is unknown.</summary>
    private async Task<UnitFigures> EarlierAsync(UnitNode unit, DaySpan span, DateOnly? recorded)
    {
        var sum = await SumAsync(unit, span);
        LeaveOutUnknown(sum, span, recorded);
        return sum;
    }

    /// <summary>A year of which only the last days are known is not taken for a year, unless totals were given for the rest of it.</summary>
    private void LeaveOutUnknown(UnitFigures sum, DaySpan span, DateOnly? recorded)
    {
        if (span.Days == 0 || IsRecorded(span, recorded)) return;
        var unrecorded = recorded is { } first && first < span.To ? first : span.To;
        foreach (var measure in Measure.All.Concat(Measure.Counts).Where(measure => !figures.IsGiven(sum.Unit, measure.Code, span.From, unrecorded))) sum.LeaveOut(measure.Code);
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

    private static bool IsNothing(PartFigures part) =>
        new[] { part.Now, part.Before, part.YearBefore, part.YearToDate, part.YearToDateBefore }.Concat(part.Months).All(each => each.Calls.Offered == 0 && each.Requests.Due == 0 && each.Ratings.Rated == 0);

    private static IReadOnlyList<UnitFigures> StepsOf(ReportingPeriod period, PeriodSpans spans, IReadOnlyList<UnitFigures> months, IReadOnlyList<UnitFigures> days) =>
        [.. (period.Kind == PeriodKind.Month ? days : months).Where(step => step.From >= period.Start && step.From < spans.Now.To)];

    private UnitFigures Blank(UnitNode unit, DaySpan span) => new(unit, span.From, span.To) { Start = zone.StartOf(span.From), End = zone.StartOf(span.To) };

    /// <summary>What every unit below had in a span while it was there, and what was the unit's own.</summary>
    private sealed record Children(DaySpan Span, Dictionary<string, UnitFigures> Units, UnitFigures Own);
}
