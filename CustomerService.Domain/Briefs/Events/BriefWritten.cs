using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Briefs.Events;

/// <summary>Somebody wrote a section; the text takes the place of what stood there.</summary>
[PaperType("brief.written")]
public sealed record BriefWritten : PaperEvent
{
    public required string Section { get; init; }

    public required string Text { get; init; }
}
