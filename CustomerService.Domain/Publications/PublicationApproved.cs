using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Publications;

/// <summary>Somebody else than its author approved the draft, its circulars included.</summary>
[PaperType("publication.approved")]
public sealed record PublicationApproved : PaperEvent;
