namespace CustomerService.Domain.Time;

/// <summary>One line of the State Council's yearly notice: a day off, or a weekend day that is worked.</summary>
public sealed record NoticeDay(DateOnly Date, string Name, bool IsOffDay);
