using CustomerService.Domain.Analysis;
using CustomerService.Domain.Organization;
using Microsoft.Extensions.Caching.Memory;

namespace CustomerService.Dashboard.Features.Executive;

/// <summary>How far the data of a unit and of those below it can be believed, worked out once for all who look. The caller has asked whether the unit may be seen.</summary>
public sealed class QualityQueries(HourQueries hours, SpotCheckReader spots, IMemoryCache shared, TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(2);

    /// <summary>The unit first, then the units below it.</summary>
    public async Task<IReadOnlyList<QualityLine>> ReadAsync(ExecutiveSnapshot shown)
    {
        var key = (typeof(QualityQueries), shown.Unit, shown.Spans.Now);
        if (shared.TryGetValue(key, out IReadOnlyList<QualityLine>? known)) return known!;
        var lines = new List<QualityLine> { await LineAsync(shown.Unit, shown.Whole, shown.Spans.Now) };
        foreach (var child in shown.Unit.Children)
        {
            if (shown.Parts.FirstOrDefault(part => part.Unit == child.Code) is { } part) lines.Add(await LineAsync(child, part, shown.Spans.Now));
        }

        return shared.Set<IReadOnlyList<QualityLine>>(key, lines, Lasts);
    }

    private async Task<QualityLine> LineAsync(UnitNode unit, PartFigures part, DaySpan span)
    {
        var now = clock.GetUtcNow();
        var over = (await hours.ReadAsync(unit, span)).Where(hour => hour.Start.AddHours(1) <= now).ToDictionary(hour => hour.Start.UtcDateTime);
        var drawn = span.Days == 0 ? SpotCheck.None : await spots.DrawAsync(unit, span.From, span.To);
        return new QualityLine(unit.Code, unit.Name, DataQuality.Of(part.Now.Calls, part.Now.Requests, All(part, over, now), drawn));
    }

    /// <summary>Every hour of the span that is over, those without a call included.</summary>
    private static IEnumerable<HourOffered> All(PartFigures part, Dictionary<DateTime, HourFigures> known, DateTimeOffset now)
    {
        if (known.Count == 0) yield break;
        var offset = known.Values.First().Start.Offset;
        // Before a unit's first call it did not report yet, which is no gap.
        for (var start = known.Keys.Min(); start < part.Now.End.UtcDateTime && start.AddHours(1) <= now.UtcDateTime; start = start.AddHours(1))
        {
            var local = known.TryGetValue(start, out var hour) ? hour.Start : new DateTimeOffset(start, TimeSpan.Zero).ToOffset(offset);
            yield return new HourOffered(local.DayOfWeek, local.Hour, hour?.Offered ?? 0);
        }
    }
}
