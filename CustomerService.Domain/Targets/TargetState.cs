namespace CustomerService.Domain.Targets;

/// <summary>Where a version of a target stands.</summary>
public enum TargetState
{
    /// <summary>Waits for somebody else than its proposer.</summary>
    Proposed,

    /// <summary>Approved and the newest approved one. At most one version of a target is.</summary>
    InForce,

    /// <summary>Was in force until a later version was approved.</summary>
    Superseded,

    /// <summary>Somebody else said no, with a reason.</summary>
    Declined,

    /// <summary>Its proposer took it back before anybody decided.</summary>
    Withdrawn,
}
