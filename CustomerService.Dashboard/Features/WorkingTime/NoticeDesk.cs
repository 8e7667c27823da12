using System.Security.Claims;
using CustomerService.Dashboard.Desk.Notices;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Features.WorkingTime;

/// <summary>Takes the yearly notice: first to look at, then for real. Only administrators record one, and it is asked again here.</summary>
public sealed class NoticeDesk(WorkingCalendars calendars, MovedPromises promises, Sessions sessions, TimeProvider time, ILogger<NoticeDesk> log)
{
    public async Task<NoticePreview> PreviewAsync(ReadOnlyMemory<byte> file)
    {
        var reading = HolidayNoticeFile.Read(file.Span);
        if (reading.Notice is not { } notice) return new NoticePreview(null, reading.Problems, reading.Doubts, [], []);
        var before = calendars.Current;
        var after = before.With(notice, before.Version with { Number = before.Version.Number + 1 });
        var (from, to) = (new DateOnly(notice.Year, 1, 1), new DateOnly(notice.Year + 1, 1, 1));
        return new NoticePreview(
            notice, [], reading.Doubts, [.. CalendarChange.Between(before, after, from.AddMonths(-1), to).Where(change => change.IsOfSubstance)], await promises.ByAsync(notice),
            before.Workdays(from, to), after.Workdays(from, to));
    }

    /// <exception cref="UnauthorizedAccessException">The actor is no administrator, or not any more.</exception>
    public async Task<WorkingCalendar> RecordAsync(ClaimsPrincipal actor, HolidayNotice notice)
    {
        if (!actor.IsInRole(Roles.Administrator) || !await sessions.IsStillWelcomeAsync(actor)) throw new UnauthorizedAccessException("Only an administrator records a notice.");
        var by = actor.Identity?.Name ?? "";
        var recorded = calendars.Record(notice, time.GetUtcNow(), by);
        log.LogInformation("{By} recorded the notice of {Year} as version {Version} of the calendar", by, notice.Year, recorded.Version.Number);
        return recorded;
    }
}
