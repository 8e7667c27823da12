using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Actions.Events;

/// <summary>It is said to be done.</summary>
[PaperType("action.finished")]
public sealed record ActionFinished : PaperEvent
{
    /// <summary>The day on which it was done.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What shows it.</summary>
    public required string Evidence { get; init; }
}
