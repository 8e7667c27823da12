namespace CustomerService.Domain.Time.Clock;

/// <summary>Why a stretch of time was counted, or was not.</summary>
public enum SegmentReason
{
    /// <summary>Counted: the limit runs around the clock.</summary>
    RoundTheClock,

    /// <summary>Counted: every calendar day counts.</summary>
    CalendarDay,

    /// <summary>Counted: hours of work.</summary>
    WorkingTime,

    /// <summary>Counted: hours of work on a make-up workday 调休.</summary>
    MakeUpWorkday,

    /// <summary>Counted: the calendar says that there is work on this day off.</summary>
    OpenDayOff,

    /// <summary>Not counted: the day of receipt is not.</summary>
    BeforeBegin,

    /// <summary>Not counted: before opening or after closing on a working day.</summary>
    Night,

    /// <summary>Not counted: between two windows of a day.</summary>
    Break,
    Weekend,
    Holiday,
    Paused,

    /// <summary>Not counted: the clock was stopped, and reopened later or not.</summary>
    Stopped,

    /// <summary>Not counted: the limit is used up and its last day is not over, or was moved past days off.</summary>
    Grace,
}
