using CsCheck;
using CustomerService.Domain.Time;
using CustomerService.Domain.Time.Clock;
using Xunit;

namespace CustomerService.Domain.Tests.Time.Clock;

/// <summary>What holds of any clock on any calendar, whatever happens to it.</summary>
public sealed class ClockPropertyTests
{
    private static readonly DateTimeOffset Start = new(2025, 12, 20, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] ZoneIds = ["Asia/Shanghai", "Europe/Berlin", "America/St_Johns", "UTC"];

    private static readonly Gen<DateTimeOffset> Moments = Gen.Int[0, 80 * 24 * 60].Select(minutes => Start.AddMinutes(minutes));

    private static readonly Gen<IReadOnlyList<OpenWindow>> Windows = Gen.Int[0, 24].Array[2, 6].Select(edges =>
    {
        var hours = edges.Distinct().Order().ToArray();
        return (IReadOnlyList<OpenWindow>)[.. hours.Chunk(2).Where(pair => pair.Length == 2).Select(pair => new OpenWindow(pair[0] * 60, pair[1] * 60))];
    }).Where(windows => windows.Count > 0);

    private static readonly Gen<WorkingCalendar> Calendars = Gen.Select(Windows, Windows, Gen.Bool, Gen.Int[0, 70].HashSet[0, 20], (workday, dutyDay, hasDuty, off) =>
    {
        var days = off.Select(day => DateOnly.FromDateTime(Start.Date).AddDays(day))
            .Select(date => new NoticeDay(date, "某节", date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))).ToList();
        return new WorkingCalendar(
            "any", new CalendarVersion(1, Start, "anyone", "invented"), [new WorkingHours(new DateOnly(2000, 1, 1), workday, Weekend: hasDuty ? dutyDay : null)],
            [new HolidayNotice(2026, "invented", days)]);
    });

    private static readonly Gen<ClockRule> Rules = Gen.Select(
        Calendars, Gen.Int[1, 12], Gen.Enum<TimeUnit>(), Gen.Enum<StartRule>(), Gen.Enum<EndRule>(), Gen.Enum<RollRule>(), Gen.Enum<ReopenRule>(),
        (calendar, amount, unit, start, end, roll, reopen) => new ClockRule(new TimeLimit(amount, unit), calendar) { Start = start, End = end, Roll = roll, Reopen = reopen });

    private static readonly Gen<ClockEvent> Happenings = Gen.Select(Moments, Gen.Enum<ClockEventKind>(), Rules, (at, kind, rule) =>
        new ClockEvent(at, kind, "someone", "a reason", Rule: kind == ClockEventKind.RuleChanged ? rule : null));

    private static readonly Gen<(ServiceClock Clock, ClockHistory History)> Cases = Gen.Select(
        Gen.Int[0, 3], Moments, Rules, Happenings.Array[0, 7],
        (zone, received, rule, events) => (new ServiceClock(OrganizationZone.Find(ZoneIds[zone])), new ClockHistory(received, rule, [.. events.OrderBy(each => each.At)])));

    [Fact]
    public void Strip_OfAnyClock_CoversItsTimeWithoutAGapAndAddsUp() =>
        Gen.Select(Cases, Moments).Sample((clock, now) =>
        {
            var strip = clock.Clock.Read(clock.History, now).Strip;
            var elapsed = now > clock.History.Received ? now - clock.History.Received : TimeSpan.Zero;
            return strip.Elapsed == elapsed && strip.Counted + strip.Uncounted == elapsed
                && (elapsed == TimeSpan.Zero || (strip.Segments[0].From == clock.History.Received && strip.Segments[^1].To == now))
                && strip.Segments.All(segment => segment.To > segment.From)
                && strip.Segments.Zip(strip.Segments.Skip(1)).All(pair => pair.First.To == pair.Second.From);
        });

    [Fact]
    public void Used_OfOneRule_NeverShrinks() =>
        Gen.Select(Cases, Moments, Moments).Sample((clock, one, other) =>
        {
            var history = clock.History with { Events = [.. clock.History.Events.Where(each => each.Kind is ClockEventKind.Paused or ClockEventKind.Resumed or ClockEventKind.Stopped)] };
            var (earlier, later) = one <= other ? (one, other) : (other, one);
            return clock.Clock.Read(history, earlier).Used <= clock.Clock.Read(history, later).Used;
        });

    [Fact]
    public void Clock_ThatIsNotLate_HasNotUsedMoreThanItsLimit() =>
        Gen.Select(Cases, Moments).Sample((clock, now) =>
        {
            var reading = clock.Clock.Read(clock.History, now);
            return reading.IsLate || reading.Remaining >= TimeSpan.Zero;
        });

    [Fact]
    public void Clock_WhilePaused_DoesNotBecomeLate() =>
        Gen.Select(Cases, Moments, Gen.Int[1, 20_000]).Sample((clock, now, minutes) =>
        {
            // A clock is never read before its receipt: what was recorded earlier counts from there.
            var read = now > clock.History.Received ? now : clock.History.Received;
            var paused = clock.Clock.Read(clock.History, read);
            return paused.State != ClockState.Paused || paused.IsLate
                || !clock.Clock.Read(clock.History with { Events = [.. clock.History.Events.Where(each => each.At <= read)] }, read.AddMinutes(minutes)).IsLate;
        });

    [Fact]
    public void Due_OfAClockLeftAlone_IsThatOfTheBeginning() =>
        Gen.Select(Cases, Moments).Sample((clock, now) =>
        {
            var history = clock.History with { Events = [] };
            return clock.Clock.Read(history, now).Due == clock.Clock.Read(history, history.Received).Due;
        });

    [Fact]
    public void Rule_ChangedAndChangedBackOnOneCalendar_LeavesNoTrace() =>
        Gen.Select(Cases, Moments, Gen.Int[1, 30], Gen.Enum<TimeUnit>()).Sample((clock, now, amount, unit) =>
        {
            var history = clock.History with { Events = [.. clock.History.Events.Where(each => each.Kind is ClockEventKind.Paused or ClockEventKind.Resumed)] };
            var other = history.Rule with { Limit = new TimeLimit(amount, unit) };
            var twice = history with
            {
                Events = [.. history.Events.Append(ClockEvent.Change(history.Received.AddHours(1), other)).Append(ClockEvent.Change(history.Received.AddHours(5), history.Rule)).OrderBy(each => each.At)],
            };
            var later = now > history.Received.AddHours(5) ? now : history.Received.AddHours(6);
            var (plain, changed) = (clock.Clock.Read(history, later), clock.Clock.Read(twice, later));
            return plain.Due == changed.Due && plain.Used == changed.Used && plain.Strip.Segments.SequenceEqual(changed.Strip.Segments);
        });

    [Fact]
    public void WhenUsed_OfAnyShare_IsInOrderAndEndsAtTheDeadline() =>
        Gen.Select(Cases, Moments).Sample((clock, now) =>
        {
            var history = clock.History with { Events = [] };
            var (half, most, all) = (clock.Clock.WhenUsed(history, now, 0.5), clock.Clock.WhenUsed(history, now, 0.9), clock.Clock.WhenUsed(history, now, 1));
            return half <= most && most <= all && all == clock.Clock.Read(history, now).Due;
        });
}
