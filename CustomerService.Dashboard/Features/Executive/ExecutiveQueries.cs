using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Analysis;
using CustomerService.Domain.ControlCharts;
using CustomerService.Domain.Figures;
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
    FigureReader figures, RecordsReader records, Organizations organizations, OrganizationHistory history, IMemoryCache shared, AlikeDays alike, OrganizationZone zone, TimeProvider clock)
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
        List<DaySpan> months = [.. Enumerable.Range(1 - MonthsJudgedBy, MonthsJudgedBy).Select(month => new DaySpan(courseEnd.AddMonths(month - 1), courseEnd.AddMonths(month)))];
        List<DaySpan> days = period.Kind == PeriodKind.Month && spans.Now.Days > 0 ? Days(period.Start, spans.Now.To) : [];
        List<DaySpan> daysBefore = days.Count > 0 ? Days(period.Start.AddDays(-7 * WeeksBefore), period.Start) : [];
        IReadOnlyList<DaySpan> compared = [spans.Now, spans.Before, spans.YearBefore, spans.YearToDate, spans.YearToDateBefore];

        var byQueue = unit.Children.Count == 0;
        var (split, whole) = await figures.ReadTogetherAsync(unit, [.. compared, .. months.TakeLast(MonthsShown), .. days], [.. months.SkipLast(MonthsShown), .. daysBefore], byQueue);
        var shown = split.Skip(compared.Count).Take(MonthsShown).ToList();
        var steps = days.Count > 0 ? split.Skip(compared.Count + MonthsShown).ToList() : shown.FindAll(month => month.Whole.From >= period.Start && month.Whole.From < spans.Now.To);
        var read = new Reading([.. split.Take(compared.Count)], shown, steps);
        foreach (var earlier in new[] { read.Compared[1], read.Compared[2], read.Compared[4] })
        {
            foreach (var sum in byQueue ? [earlier.Whole] : earlier.Parts.Values.Append(earlier.Own).Append(earlier.Whole)) LeaveOutUnknown(sum, recorded);
        }

        List<UnitFigures> allDays = [.. whole.Skip(MonthsJudgedBy - MonthsShown), .. days.Count > 0 ? steps.Select(day => day.Whole) : []];
        return new ExecutiveSnapshot
        {
            Unit = unit, Period = period, Spans = spans, AsOf = now,
            Whole = read.Part(unit.Code, unit.Name, unit.Code, queue: null, isOwn: false, each => each.Whole),
            LongCourse = [.. whole.Take(MonthsJudgedBy - MonthsShown), .. shown.Select(month => month.Whole)],
            Parts = byQueue ? Queues(unit, read, spans, recorded, courseEnd) : Units(unit, read),
            RecordedFrom = recorded,
            IsPartlyRecorded = recorded > spans.Now.From && recorded < spans.Now.To && !figures.IsGiven(unit, Measure.AnswerRate.Code, spans.Now.From, recorded.Value),
            Days = [.. allDays.Where(day => day.From >= period.Start).Select(day => new DayAmongAlike(
                day, [.. allDays.Where(past => past.From < day.From && past.From >= day.From.AddDays(-7 * WeeksBefore) && alike(past.From, day.From))]))],
        };
    }

    /// <summary>The units that were below in any of the spans, each with what it had while it was there, so that the parts always add up to the whole.</summary>
    private static List<PartFigures> Units(UnitNode unit, Reading read)
    {
        var units = read.All.SelectMany(each => each.Parts.Values).Select(sum => sum.Unit).DistinctBy(child => child.Code).OrderBy(child => child.Code, StringComparer.Ordinal);
        var parts = units.Select(child => read.Part(child.Code, child.Name, child.Code, queue: null, isOwn: false, each => each.Parts.GetValueOrDefault(child.Code) ?? Blank(child, each))).ToList();
        var own = read.Part(unit.Code, unit.Name, unit: null, queue: null, isOwn: true, each => each.Own);
        return IsNothing(own) ? parts : [.. parts, own];
    }

    /// <summary>The unit's queues; one that left still explains what it took while it was there.</summary>
    private List<PartFigures> Queues(UnitNode unit, Reading read, PeriodSpans spans, DateOnly? recorded, DateOnly courseEnd)
    {
        var queues = history.Parts(spans.YearToDateBefore.From, courseEnd > spans.YearToDate.To ? courseEnd : spans.YearToDate.To).SelectMany(part => part.Tree.Unit(unit.Code)?.Queues ?? [])
            .DistinctBy(queue => queue.Code).OrderBy(queue => queue.Code, StringComparer.Ordinal);
        return [.. queues.Select(queue =>
        {
            var part = read.Part(queue.Code, queue.Name, unit: null, queue.Code, isOwn: false, each => each.Parts.GetValueOrDefault(queue.Code) ?? Blank(unit, each));
            return part with
            {
                Before = IsRecorded(spans.Before, recorded) ? part.Before : Blank(unit, read.Compared[1]),
                YearBefore = IsRecorded(spans.YearBefore, recorded) ? part.YearBefore : Blank(unit, read.Compared[2]),
                YearToDateBefore = IsRecorded(spans.YearToDateBefore, recorded) ? part.YearToDateBefore : Blank(unit, read.Compared[4]),
            };
        })];
    }

    /// <summary>Of an earlier span, what was neither recorded nor given for all of it is unknown: a year of which only the last days are known is not taken for a year.</summary>
    private void LeaveOutUnknown(UnitFigures sum, DateOnly? recorded)
    {
        var span = new DaySpan(sum.From, sum.To);
        if (span.Days == 0 || IsRecorded(span, recorded)) return;
        var unrecorded = recorded is { } first && first < span.To ? first : span.To;
        foreach (var measure in Measure.All.Concat(Measure.Counts).Where(measure => !figures.IsGiven(sum.Unit, measure.Code, span.From, unrecorded))) sum.LeaveOut(measure.Code);
    }

    private static bool IsRecorded(DaySpan span, DateOnly? recorded) => recorded <= span.From;

    private static bool IsNothing(PartFigures part) =>
        new[] { part.Now, part.Before, part.YearBefore, part.YearToDate, part.YearToDateBefore }.Concat(part.Months).All(each => each.Calls.Offered == 0 && each.Requests.Due == 0 && each.Ratings.Rated == 0);

    private static List<DaySpan> Days(DateOnly from, DateOnly to) => [.. Enumerable.Range(0, to.DayNumber - from.DayNumber).Select(day => new DaySpan(from.AddDays(day), from.AddDays(day + 1)))];

    private static UnitFigures Blank(UnitNode unit, FigureSplit of) => new(unit, of.Whole.From, of.Whole.To) { Start = of.Whole.Start, End = of.Whole.End };

    /// <summary>Everything that was read: the spans that are compared, the months that are shown and the steps of the period.</summary>
    private sealed record Reading(IReadOnlyList<FigureSplit> Compared, IReadOnlyList<FigureSplit> Months, IReadOnlyList<FigureSplit> Steps)
    {
        public IEnumerable<FigureSplit> All => Compared.Concat(Months);

        public PartFigures Part(string code, string name, string? unit, string? queue, bool isOwn, Func<FigureSplit, UnitFigures> of) => new(code, name, unit, queue, isOwn)
        {
            Now = of(Compared[0]), Before = of(Compared[1]), YearBefore = of(Compared[2]), YearToDate = of(Compared[3]), YearToDateBefore = of(Compared[4]),
            Months = [.. Months.Select(of)], Steps = [.. Steps.Select(of)],
        };
    }
}
