using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Briefs;

/// <summary>A number that somebody said because nothing here counts it: outage reminders, payment reminders.</summary>
/// <param name="Count">Null when it was taken back.</param>
public sealed record GivenVolume(long? Count, By By, DateTimeOffset At);
