using CustomerService.Domain.Figures;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Analysis;

/// <summary>How far a unit's data of some days can be believed: one answer, for the executives' page and for the briefs.</summary>
public sealed class QualityReader(HourReader hours, SpotCheckReader spots, TimeProvider time)
{
    /// <param name="figures">The unit's figures of the span.</param>
    public async Task<DataQuality> ReadAsync(UnitNode unit, UnitFigures figures, DaySpan span, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        var over = (await hours.ReadAsync(unit, span.From, span.To, cancellation)).Where(hour => hour.Start.AddHours(1) <= now).ToDictionary(hour => hour.Start.UtcDateTime);
        return DataQuality.Of(figures.Calls, figures.Requests, All(figures.End, over, now), await spots.DrawAsync(unit, span.From, span.To, cancellation));
    }

    /// <summary>Every hour of the span that is over, those without a call included.</summary>
    private static IEnumerable<HourOffered> All(DateTimeOffset end, Dictionary<DateTime, HourFigures> known, DateTimeOffset now)
    {
        if (known.Count == 0) yield break;
        var offset = known.Values.First().Start.Offset;
        // Before a unit's first call it did not report yet, which is no gap.
        for (var start = known.Keys.Min(); start < end.UtcDateTime && start.AddHours(1) <= now.UtcDateTime; start = start.AddHours(1))
        {
            var local = known.TryGetValue(start, out var hour) ? hour.Start : new DateTimeOffset(start, TimeSpan.Zero).ToOffset(offset);
            yield return new HourOffered(local.DayOfWeek, local.Hour, hour?.Offered ?? 0);
        }
    }
}
