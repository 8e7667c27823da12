using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Targets;

/// <summary>A proposal is in force from now on, in place of the version before.</summary>
[PaperType("target.approved")]
public sealed record TargetApproved : PaperEvent
{
    public required int Version { get; init; }
}
