namespace CustomerService.Domain.Time;

/// <summary>Which state of a calendar a deadline was computed with, and who is answerable for it.</summary>
/// <param name="Number">From 1, ascending.</param>
/// <param name="Since">When it was recorded.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record CalendarVersion(int Number, DateTimeOffset Since, string By, string Source);
