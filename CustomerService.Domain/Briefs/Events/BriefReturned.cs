using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Briefs.Events;

/// <summary>The unit above sent it back.</summary>
[PaperType("brief.returned")]
public sealed record BriefReturned : PaperEvent
{
    public required string Reason { get; init; }
}
