using CustomerService.Domain.Figures;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Targets;

namespace CustomerService.Dashboard.Features.Targets;

/// <summary>A proposal that waits, with the target that holds meanwhile.</summary>
/// <param name="Holds">What holds until it is approved.</param>
public sealed record WaitingTarget(TargetKey Key, UnitNode Unit, Measure Measure, TargetVersion Version, TargetInForce Holds);
