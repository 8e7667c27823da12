using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Targets;

/// <summary>Its proposer took a proposal back.</summary>
[PaperType("target.withdrawn")]
public sealed record TargetWithdrawn : PaperEvent
{
    public required int Version { get; init; }
}
