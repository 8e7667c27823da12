namespace CustomerService.Domain.Time;

/// <summary>
/// The State Council's notice on the holidays of one year. It settles the days of that year; it may also move days of the
/// December before, so late December is settled by the next notice only.
/// </summary>
/// <param name="Source">Where the days come from, in words or as an address.</param>
public sealed record HolidayNotice(int Year, string Source, IReadOnlyList<NoticeDay> Days);
