using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Publications;

/// <summary>Whoever was to approve the draft sent it back.</summary>
[PaperType("publication.returned")]
public sealed record PublicationReturned : PaperEvent
{
    public required string Reason { get; init; }
}
