using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Publications;

/// <summary>A recipient read it, or somebody recorded that a department has it.</summary>
[PaperType("publication.read")]
public sealed record PublicationRead : PaperEvent
{
    /// <summary>The account, or the department's name.</summary>
    public required string Recipient { get; init; }
}
