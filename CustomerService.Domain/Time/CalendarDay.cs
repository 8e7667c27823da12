namespace CustomerService.Domain.Time;

/// <summary>One day of a working calendar.</summary>
/// <param name="Name">The holiday's name; of a make-up workday the holiday it pays for; null on ordinary days.</param>
/// <param name="Windows">The hours of work, ascending and apart; empty when nobody works.</param>
/// <param name="IsFirm">Whether a notice has settled the day; otherwise it was read from the week alone and may still change.</param>
public sealed record CalendarDay(DateOnly Date, DayKind Kind, string? Name, IReadOnlyList<OpenWindow> Windows, bool IsFirm)
{
    /// <summary>Whether the day counts as a working day 工作日: by its kind, whatever the hours of a duty desk.</summary>
    public bool IsWorkday => Kind is DayKind.Workday or DayKind.MakeUpWorkday;
}
