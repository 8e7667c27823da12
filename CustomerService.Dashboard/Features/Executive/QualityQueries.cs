using CustomerService.Domain.Analysis;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.Extensions.Caching.Memory;

namespace CustomerService.Dashboard.Features.Executive;

/// <summary>How far the data of a unit and of those below it can be believed, worked out once for all who look. The caller has asked whether the unit may be seen.</summary>
public sealed class QualityQueries(QualityReader quality, IMemoryCache shared)
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

    private async Task<QualityLine> LineAsync(UnitNode unit, PartFigures part, DaySpan span) => new(unit.Code, unit.Name, await quality.ReadAsync(unit, part.Now, span));
}
