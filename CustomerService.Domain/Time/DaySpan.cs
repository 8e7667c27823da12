namespace CustomerService.Domain.Time;

/// <summary>Days of the organisation: <c>[From, To)</c>.</summary>
public readonly record struct DaySpan(DateOnly From, DateOnly To)
{
    public int Days => To.DayNumber - From.DayNumber;
}
