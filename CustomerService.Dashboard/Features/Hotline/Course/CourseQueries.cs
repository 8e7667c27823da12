using CustomerService.Domain.ControlCharts;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Features.Hotline.Course;

/// <summary>
/// Reads a day's course from the kept hours: as many rows as there are hours, days compared with and queues, never the calls. It is read
/// once for all who look at it within <see cref="CourseSettings.Lasts"/>. The caller has asked whether the unit may be seen.
/// </summary>
public sealed class CourseQueries(
    IDbContextFactory<CustomerServiceDb> databases, IMemoryCache shared, OrganizationZone zone, AlikeDays alike, IOptionsMonitor<CourseSettings> settings, TimeProvider clock)
{
    private readonly RollupCalendar calendar = new(zone);

    /// <param name="unit">Whose queues, those of the units below included.</param>
    /// <param name="queue">Only this one of them.</param>
    /// <param name="day">In the organisation's zone.</param>
    public async Task<DayCourse> ReadAsync(UnitNode unit, QueueNode? queue, DateOnly day)
    {
        var queues = queue is null ? unit.AllQueues().Select(own => own.Id).ToList() : [queue.Id];
        var key = (typeof(CourseQueries), queue?.Code ?? unit.Code, queue is null, day);
        var one = shared.GetOrCreate(key, entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = settings.CurrentValue.Lasts;
            return new Lazy<Task<DayCourse>>(() => WorkOutAsync(queues, day));
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

    private async Task<DayCourse> WorkOutAsync(List<int> queues, DateOnly day)
    {
        var (now, usual) = (clock.GetUtcNow(), UsualDays.Before(day, settings.CurrentValue.Weeks, alike));
        var (hours, past) = (Hours(day).ToList(), usual.Select(before => Hours(before).ToDictionary(TimeOfDay)).ToList());
        var tallies = await TalliesAsync(queues, [.. hours, .. past.SelectMany(before => before.Values)]);
        var rates = ControlChart.Of(ControlMeasure.Rate, Slots(Rate));
        var waits = ControlChart.Of(ControlMeasure.Wait, Slots(Wait));
        return new DayCourse(
            day, usual,
            [
                .. hours.Select((start, index) => (Start: start, End: calendar.Next(RollupGrain.Hour, start), Index: index)).Select(hour => new CourseHour(
                    hour.Start, hour.End, tallies.GetValueOrDefault(hour.Start)?.Calls.Offered ?? 0, hour.Start <= now && now < hour.End, rates[hour.Index], waits[hour.Index])),
            ],
            now);

        // An hour that a day did not have, because the clocks went forward over it, is one in which nothing was measured.
        List<ControlSlot> Slots(Func<HourTally?, ControlSample> sample) =>
        [
            .. hours.Select(hour => new ControlSlot(
                sample(tallies.GetValueOrDefault(hour)),
                [.. past.Select(before => sample(before.TryGetValue(TimeOfDay(hour), out var same) ? tallies.GetValueOrDefault(same) : null))])),
        ];
    }

    private async Task<Dictionary<DateTimeOffset, HourTally>> TalliesAsync(List<int> queues, List<DateTimeOffset> hours)
    {
        var starts = hours.ConvertAll(hour => hour.ToUnixTimeMilliseconds());
        await using var db = await databases.CreateDbContextAsync();
        var sums = await db.CallSums(RollupGrain.Hour)
            .Where(row => queues.Contains(row.QueueId) && starts.Contains(row.StartMs))
            .GroupBy(row => row.StartMs)
            .Select(rows => new
            {
                StartMs = rows.Key,
                Offered = rows.Sum(row => row.Offered),
                Answered = rows.Sum(row => row.Answered),
                Abandoned = rows.Sum(row => row.Abandoned),
                ShortAbandoned = rows.Sum(row => row.ShortAbandoned),
                Left = rows.Sum(row => row.LeftTimeout + row.LeftEmpty + row.LeftKey + row.LeftWithdrawn + row.LeftLost),
                WaitMs = rows.Sum(row => row.WaitMs),
            })
            .ToListAsync();
        return sums.ToDictionary(
            row => DateTimeOffset.FromUnixTimeMilliseconds(row.StartMs),
            row => new HourTally(
                new CallTally { Offered = row.Offered, Answered = row.Answered, Abandoned = row.Abandoned, ShortAbandoned = row.ShortAbandoned, LeftTimeout = row.Left },
                row.WaitMs));
    }

    private static ControlSample Rate(HourTally? hour) => hour is null ? default : ControlSample.Of(hour.Calls.AnswerRate);

    private static ControlSample Wait(HourTally? hour) => hour is null ? default : new(hour.WaitMs / 1000.0, hour.Calls.Answered);

    private IEnumerable<DateTimeOffset> Hours(DateOnly day)
    {
        var end = zone.StartOf(day.AddDays(1));
        for (var start = zone.StartOf(day); start < end; start = calendar.Next(RollupGrain.Hour, start)) yield return start;
    }

    /// <summary>Told apart even where an hour happens twice.</summary>
    private (int Hour, TimeSpan Offset) TimeOfDay(DateTimeOffset start)
    {
        var local = zone.Local(start);
        var twice = zone.Local(start.AddHours(-1)).Hour == local.Hour;
        return (local.Hour, twice ? local.Offset : TimeSpan.Zero);
    }

    /// <param name="Calls">The counts; how the others left is one sum here.</param>
    private sealed record HourTally(CallTally Calls, long WaitMs);
}
