using System.Collections.Concurrent;

namespace CustomerService.Domain.Time;

/// <summary>
/// The organisation's days and hours of work: a weekly rhythm, the State Council's notices (holidays and make-up workdays
/// 调休), and days the organisation named itself. Immutable: a notice or other hours make another version.
/// </summary>
/// <remarks>
/// Days that no notice has settled are read from the week, and say so (<see cref="CalendarDay.IsFirm"/>): the next year is
/// unknown until about November, and its notice may still move days of the December before.
/// </remarks>
public sealed class WorkingCalendar
{
    /// <summary>The notice of a year may move days of the December before, from this day on.</summary>
    public const int LateDecember = 25;

    private readonly Dictionary<DateOnly, NoticeDay> noticed = [];
    private readonly Dictionary<DateOnly, NamedDay> named;
    private readonly HashSet<int> years;
    private readonly ConcurrentDictionary<DateOnly, CalendarDay> days = new();

    /// <exception cref="ArgumentException">There are no hours, or windows overlap or are out of order, or no hours open on a workday.</exception>
    public WorkingCalendar(string id, CalendarVersion version, IEnumerable<WorkingHours> hours, IEnumerable<HolidayNotice> notices, IEnumerable<NamedDay>? namedDays = null)
    {
        (Id, Version) = (id, version);
        Hours = [.. hours.OrderBy(each => each.From)];
        Notices = [.. notices.OrderBy(notice => notice.Year)];
        NamedDays = [.. (namedDays ?? []).OrderBy(day => day.Date)];
        if (Hours.Count == 0 || Hours.Any(each => each.Workday.Count == 0)) throw new ArgumentException("A calendar needs hours of work on workdays.", nameof(hours));
        foreach (var windows in Hours.SelectMany(each => Enum.GetValues<DayKind>().Select(each.On)).Concat(NamedDays.Select(day => day.Windows)))
        {
            if (windows.Zip(windows.Skip(1)).Any(pair => pair.First.To > pair.Second.From)) throw new ArgumentException("The windows of a day must follow one another.", nameof(hours));
        }

        foreach (var day in Notices.SelectMany(notice => notice.Days)) noticed[day.Date] = day;
        named = NamedDays.ToDictionary(day => day.Date);
        years = [.. Notices.Select(notice => notice.Year)];
    }

    public string Id { get; }

    public CalendarVersion Version { get; }

    public IReadOnlyList<WorkingHours> Hours { get; }

    public IReadOnlyList<HolidayNotice> Notices { get; }

    public IReadOnlyList<NamedDay> NamedDays { get; }

    public CalendarDay this[DateOnly date] => days.GetOrAdd(date, Find);

    /// <summary>The first workday on or after the date.</summary>
    public CalendarDay NextWorkday(DateOnly date)
    {
        var day = this[date];
        while (!day.IsWorkday) day = this[day.Date.AddDays(1)];
        return day;
    }

    /// <summary>The date that many workdays later (earlier when negative); 0 is the date itself.</summary>
    public DateOnly AddWorkdays(DateOnly date, int count)
    {
        var step = Math.Sign(count);
        for (var left = Math.Abs(count); left > 0;)
        {
            date = date.AddDays(step);
            if (this[date].IsWorkday) left--;
        }

        return date;
    }

    /// <summary>How many workdays lie in <c>[from, to)</c>.</summary>
    public int Workdays(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var date = from; date < to; date = date.AddDays(1)) count += this[date].IsWorkday ? 1 : 0;
        return count;
    }

    /// <summary>The same calendar with a notice added, or the notice of its year replaced.</summary>
    public WorkingCalendar With(HolidayNotice notice, CalendarVersion version) =>
        new(Id, version, Hours, Notices.Where(known => known.Year != notice.Year).Append(notice), NamedDays);

    private CalendarDay Find(DateOnly date)
    {
        var notice = noticed.GetValueOrDefault(date);
        var isWeekend = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        var kind = notice switch
        {
            { IsOffDay: true } => DayKind.Holiday,
            { IsOffDay: false } when isWeekend => DayKind.MakeUpWorkday,
            _ => isWeekend ? DayKind.Weekend : DayKind.Workday,
        };
        var hours = Hours.LastOrDefault(each => each.From <= date) ?? Hours[0];
        if (named.TryGetValue(date, out var own))
            return new CalendarDay(date, own.Windows.Count == 0 ? DayKind.Holiday : isWeekend ? DayKind.MakeUpWorkday : DayKind.Workday, own.Name, own.Windows, IsFirm(date));
        return new CalendarDay(date, kind, notice?.Name, hours.On(kind), IsFirm(date));
    }

    private bool IsFirm(DateOnly date) =>
        named.ContainsKey(date) || (noticed.ContainsKey(date) && date.Month == 12)
        || (years.Contains(date.Year) && (date is not { Month: 12, Day: >= LateDecember } || years.Contains(date.Year + 1)));
}
