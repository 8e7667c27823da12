namespace CustomerService.Domain.Time.Clock;

/// <summary>A pause or a stop <c>[From, To)</c>, and the event that began it.</summary>
internal readonly record struct Interval(DateTimeOffset From, DateTimeOffset To, ClockEvent Event)
{
    public bool Contains(DateTimeOffset moment) => moment >= From && moment < To;
}
