using CustomerService.Domain.Time;

namespace CustomerService.Domain.Briefs.Facts;

/// <summary>A day of the month that the calendar makes different: a holiday, or a day off that was worked (调休).</summary>
/// <param name="Name">The holiday it belongs to, as the notice names it.</param>
public sealed record SpecialDayFact(DateOnly Day, DayKind Kind, string? Name);
