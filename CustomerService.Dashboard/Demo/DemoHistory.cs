using CustomerService.Dashboard.Demo.Traffic;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Demo;

/// <summary>Makes the calls of the days before today: the year before the first start, later what was slept through.</summary>
internal sealed class DemoHistory(DemoSettings settings, DemoRecords records, DemoDoor door, OrganizationZone zone, TimeProvider clock)
{
    public const int Seed = 20060901;

    /// <summary>Several thin days go into one commit.</summary>
    private const int EventsASend = 3_500;

    /// <summary>
    /// Fills <c>[where it ended, today)</c>. Interrupted, it begins where it began; what is kept already counts as a duplicate.
    /// </summary>
    /// <param name="lastCall">When the running exchange last reported before it slept.</param>
    /// <param name="today">The organisation's day.</param>
    /// <param name="desk">Keeps the replies that will be given later.</param>
    /// <param name="report">Told how many per cent are done.</param>
    public async Task FillAsync(DateTimeOffset? lastCall, DateOnly today, DemoDesk desk, Action<int> report, CancellationToken cancellation)
    {
        var until = zone.StartOf(today);
        var filled = await records.FilledUntilAsync(cancellation);
        var from = filled is null ? zone.StartOf(settings.FirstDay(today)) : filled > lastCall || lastCall is null ? filled.Value : lastCall.Value;
        if (from >= until) return;

        var plan = new HistoryDay(zone, Seed);
        var first = zone.DayOf(from);
        var days = today.DayNumber - first.DayNumber;
        var events = new List<CallEvent>();
        for (var day = first; day < today; day = day.AddDays(1))
        {
            cancellation.ThrowIfCancellationRequested();
            events.AddRange(plan.Events(day, DemoVolume.CallsADay(today.DayNumber - day.DayNumber), from, until, desk));
            events.AddRange(desk.RepliesUntil(zone.StartOf(day.AddDays(1))));
            if (events.Count < EventsASend) continue;
            await SendAsync(events, cancellation);
            report((day.DayNumber - first.DayNumber + 1) * 100 / days);
        }

        events.Add(DemoRecords.FilledUntil(until, clock.GetUtcNow()));
        await SendAsync(events, cancellation);
    }

    private async Task SendAsync(List<CallEvent> events, CancellationToken cancellation)
    {
        events.Sort((a, b) => (a.Time, a.Type, a.Id).CompareTo((b.Time, b.Type, b.Id)));
        await door.SendAsync(events, cancellation);
        events.Clear();
    }
}
