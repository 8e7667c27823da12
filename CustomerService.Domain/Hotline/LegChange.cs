namespace CustomerService.Domain.Hotline;

/// <summary>What an event did to a leg: null before when it is new, null after when a late event made it disappear.</summary>
public readonly record struct LegChange(Leg? Before, Leg? After);
