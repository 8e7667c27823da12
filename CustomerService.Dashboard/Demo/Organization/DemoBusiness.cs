namespace CustomerService.Dashboard.Demo.Organization;

/// <summary>What callers of a demo queue want.</summary>
public enum DemoBusiness
{
    /// <summary>故障报修.</summary>
    Faults,

    /// <summary>咨询与电费.</summary>
    Billing,

    /// <summary>投诉建议.</summary>
    Complaints,
}
