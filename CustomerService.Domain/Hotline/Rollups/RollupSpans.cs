using CustomerService.Domain.Time;

namespace CustomerService.Domain.Hotline.Rollups;

/// <summary>How a period of days is cut: into the intervals that a report shows, and into the fewest kept ones that add up to it.</summary>
internal sealed class RollupSpans(OrganizationZone zone)
{
    private readonly RollupCalendar calendar = new(zone);

    /// <summary>The intervals of <c>[from, to)</c>, ascending and without gaps; the first and the last may be cut by the edges.</summary>
    /// <exception cref="ArgumentException">There are more than <see cref="HotlineRollups.MostRows"/>.</exception>
    public List<(DateTimeOffset Start, DateTimeOffset End)> Rows(DateOnly from, DateOnly to, RollupStep step)
    {
        if (to <= from) throw new ArgumentException("to: must be later than from", nameof(to));
        var rows = new List<(DateTimeOffset, DateTimeOffset)>();
        var end = zone.StartOf(to);
        for (var start = zone.StartOf(from); start < end;)
        {
            if (rows.Count == HotlineRollups.MostRows) throw new ArgumentException($"to: the period has more than {HotlineRollups.MostRows} intervals; choose a longer grain", nameof(to));
            var next = Next(step, start);
            rows.Add((start, next < end ? next : end));
            start = next;
        }

        return rows;
    }

    /// <summary>The period in the fewest kept intervals: whole months where months will do, days at their edges.</summary>
    public IEnumerable<KeptSpan> Pieces(DateOnly from, DateOnly to, RollupStep step)
    {
        if (step is RollupStep.Hour or RollupStep.Day)
        {
            yield return new(step == RollupStep.Hour ? RollupGrain.Hour : RollupGrain.Day, Ms(from), Ms(to));
            yield break;
        }

        var firstMonth = from.Day == 1 ? from : new DateOnly(from.Year, from.Month, 1).AddMonths(1);
        var afterMonths = new DateOnly(to.Year, to.Month, 1);
        if (firstMonth >= afterMonths)
        {
            yield return new(RollupGrain.Day, Ms(from), Ms(to));
            yield break;
        }

        if (from < firstMonth) yield return new(RollupGrain.Day, Ms(from), Ms(firstMonth));
        yield return new(RollupGrain.Month, Ms(firstMonth), Ms(afterMonths));
        if (afterMonths < to) yield return new(RollupGrain.Day, Ms(afterMonths), Ms(to));
    }

    /// <summary>
    /// Any span in the fewest kept intervals. Where it begins or ends within an hour, that part has no grain: there only the visits themselves know.
    /// </summary>
    public IEnumerable<(RollupGrain? Grain, long FromMs, long ToMs)> Pieces(long fromMs, long toMs)
    {
        var (firstHour, afterHours) = (Ceiling(RollupGrain.Hour, fromMs), calendar.StartMs(RollupGrain.Hour, toMs));
        if (firstHour >= afterHours)
        {
            yield return (null, fromMs, toMs);
            yield break;
        }

        if (fromMs < firstHour) yield return (null, fromMs, firstHour);
        var (firstDay, afterDays) = (Ceiling(RollupGrain.Day, firstHour), calendar.StartMs(RollupGrain.Day, afterHours));
        if (firstDay >= afterDays)
        {
            yield return (RollupGrain.Hour, firstHour, afterHours);
        }
        else
        {
            if (firstHour < firstDay) yield return (RollupGrain.Hour, firstHour, firstDay);
            foreach (var (grain, start, end) in Pieces(Day(firstDay), Day(afterDays), RollupStep.Year)) yield return (grain, start, end);
            if (afterDays < afterHours) yield return (RollupGrain.Hour, afterDays, afterHours);
        }

        if (afterHours < toMs) yield return (null, afterHours, toMs);
    }

    public long Ms(DateOnly day) => zone.StartOf(day).ToUnixTimeMilliseconds();

    /// <summary>The place of the interval that holds the moment, among intervals without gaps.</summary>
    /// <param name="count">How many intervals.</param>
    /// <param name="startMs">When the interval of a place begins.</param>
    /// <param name="momentMs">Within them.</param>
    public static int Find(int count, Func<int, long> startMs, long momentMs)
    {
        var (low, high) = (0, count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (startMs(middle) <= momentMs) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    private long Ceiling(RollupGrain grain, long momentMs)
    {
        var start = calendar.StartMs(grain, momentMs);
        return start == momentMs ? momentMs : calendar.EndMs(grain, start);
    }

    private DateOnly Day(long momentMs) => zone.DayOf(DateTimeOffset.FromUnixTimeMilliseconds(momentMs));

    private DateTimeOffset Next(RollupStep step, DateTimeOffset start) => step switch
    {
        RollupStep.Hour => calendar.Next(RollupGrain.Hour, start),
        RollupStep.Day => calendar.Next(RollupGrain.Day, start),
        RollupStep.Month => calendar.Next(RollupGrain.Month, start),
        RollupStep.Quarter => After(PeriodKind.Quarter, start),
        RollupStep.HalfYear => After(PeriodKind.HalfYear, start),
        _ => After(PeriodKind.Year, start),
    };

    private DateTimeOffset After(PeriodKind kind, DateTimeOffset start) => zone.StartOf(ReportingPeriod.Of(kind, zone.DayOf(start)).End);
}
