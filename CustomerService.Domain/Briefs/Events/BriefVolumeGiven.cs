using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Briefs.Events;

/// <summary>Somebody said how much there was of a work that nothing here counts.</summary>
[PaperType("brief.volume-given")]
public sealed record BriefVolumeGiven : PaperEvent
{
    public required string Volume { get; init; }

    /// <summary>Null takes it back: unknown again.</summary>
    public long? Count { get; init; }
}
