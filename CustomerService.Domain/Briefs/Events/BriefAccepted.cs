using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Briefs.Events;

/// <summary>The unit above took it.</summary>
[PaperType("brief.accepted")]
public sealed record BriefAccepted : PaperEvent
{
    public string? Note { get; init; }
}
