using CustomerService.Dashboard.Desk.Notices;
using CustomerService.Domain.Import;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Features.WorkingTime;

/// <summary>What a notice's file would change, before anything does.</summary>
/// <param name="Notice">Null when the file cannot be taken.</param>
/// <param name="Moved">The provisional dates that it would move.</param>
/// <param name="Doubts">What somebody has to say yes to.</param>
public sealed record NoticePreview(
    HolidayNotice? Notice, IReadOnlyList<ImportProblem> Problems, IReadOnlyList<ImportProblem> Doubts, IReadOnlyList<CalendarChange> Changes,
    IReadOnlyList<MovedPromise> Moved,
    int WorkdaysBefore = 0, int WorkdaysAfter = 0);
