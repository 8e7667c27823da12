using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Targets;

/// <summary>Somebody else said no to a proposal.</summary>
[PaperType("target.declined")]
public sealed record TargetDeclined : PaperEvent
{
    public required int Version { get; init; }

    public required string Reason { get; init; }
}
