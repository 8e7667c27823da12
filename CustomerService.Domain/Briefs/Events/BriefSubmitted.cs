using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Briefs.Events;

/// <summary>It was sent up, with everything it said.</summary>
[PaperType("brief.submitted")]
public sealed record BriefSubmitted : PaperEvent
{
    /// <summary>The last day on which it was in time, by the pack and the calendar of the moment.</summary>
    public required DateOnly LastDay { get; init; }

    public required int DaysLate { get; init; }

    public required BriefContent Content { get; init; }

    public required BriefSeal Seal { get; init; }
}
