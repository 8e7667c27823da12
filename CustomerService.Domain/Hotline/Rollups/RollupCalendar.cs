using CustomerService.Domain.Time;

namespace CustomerService.Domain.Hotline.Rollups;

/// <summary>The edges of the organisation's hours, days and months; intervals are <c>[start, end)</c>. Remembers the last one, since events come in order of time.</summary>
public sealed class RollupCalendar(OrganizationZone zone)
{
    private readonly (long Start, long End)[] last = new (long, long)[4];

    public long StartMs(RollupGrain grain, long momentMs)
    {
        ref var known = ref last[(int)grain];
        if (momentMs >= known.Start && momentMs < known.End) return known.Start;
        var start = Start(grain, DateTimeOffset.FromUnixTimeMilliseconds(momentMs));
        known = (start.ToUnixTimeMilliseconds(), Next(grain, start).ToUnixTimeMilliseconds());
        return known.Start;
    }

    public long EndMs(RollupGrain grain, long startMs)
    {
        ref readonly var known = ref last[(int)grain];
        return known.Start == startMs && known.End > startMs
            ? known.End
            : Next(grain, DateTimeOffset.FromUnixTimeMilliseconds(startMs)).ToUnixTimeMilliseconds();
    }

    public DateTimeOffset Start(RollupGrain grain, DateTimeOffset moment) => grain switch
    {
        RollupGrain.Hour => zone.HourOf(moment),
        RollupGrain.Day => zone.StartOf(zone.DayOf(moment)),
        RollupGrain.Month => zone.MonthOf(moment),
        _ => throw new ArgumentOutOfRangeException(nameof(grain), grain, message: null),
    };

    public DateTimeOffset Next(RollupGrain grain, DateTimeOffset start)
    {
        var day = zone.DayOf(start);
        return grain switch
        {
            RollupGrain.Hour => zone.HourOf(start.AddHours(1)),
            RollupGrain.Day => zone.StartOf(day.AddDays(1)),
            RollupGrain.Month => zone.StartOf(new DateOnly(day.Year, day.Month, 1).AddMonths(1)),
            _ => throw new ArgumentOutOfRangeException(nameof(grain), grain, message: null),
        };
    }
}
