using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Briefs.Events;

/// <summary>The head office's own was sent out, with everything it said.</summary>
[PaperType("brief.issued")]
public sealed record BriefIssued : PaperEvent
{
    /// <summary>The last day on which it was in time, by the pack and the calendar of the moment.</summary>
    public required DateOnly LastDay { get; init; }

    public required int DaysLate { get; init; }

    public required BriefContent Content { get; init; }

    public required BriefSeal Seal { get; init; }
}
