using CustomerService.Domain.Analysis;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.Extensions.Caching.Memory;

namespace CustomerService.Dashboard.Features.Executive;

/// <summary>The hours of a span, once for all who look at them. The caller has asked whether the unit may be seen.</summary>
public sealed class HourQueries(HourReader hours, IMemoryCache shared)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(2);

    public async Task<IReadOnlyList<HourFigures>> ReadAsync(UnitNode unit, DaySpan span)
    {
        if (span.Days == 0) return [];
        var key = (typeof(HourQueries), unit, span);
        var one = shared.GetOrCreate(key, entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Lasts;
            return new Lazy<Task<IReadOnlyList<HourFigures>>>(() => hours.ReadAsync(unit, span.From, span.To));
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
}
