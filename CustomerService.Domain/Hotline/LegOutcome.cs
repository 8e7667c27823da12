namespace CustomerService.Domain.Hotline;

/// <summary>How a visit to a queue stands: offered = answered + abandoned + left + waiting.</summary>
public enum LegOutcome
{
    Waiting = 0,
    Answered = 1,
    Abandoned = 2,
    Left = 3,

    /// <summary>Events without the <c>offered</c> they belong to: kept, shown, counted nowhere until it arrives.</summary>
    Orphan = 4,
}
