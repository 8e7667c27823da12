namespace CustomerService.Domain.Time;

/// <summary>A day that the organisation itself has named, which overrules the notice: its own day off, or a day with other hours.</summary>
/// <param name="Windows">The hours of that day; empty when nobody works.</param>
public sealed record NamedDay(DateOnly Date, string Name, IReadOnlyList<OpenWindow> Windows);
