namespace CustomerService.Dashboard.Shared.Layout;

/// <summary>What an entry of the primary navigation is for; entries of one stand together.</summary>
public enum NavGroup
{
    /// <summary>How things stand.</summary>
    Watch,

    /// <summary>Cases and those who work on them.</summary>
    Cases,

    /// <summary>Targets, briefs, results and what comes of them.</summary>
    Steering,

    /// <summary>What the product goes by, and who looked at what.</summary>
    Rules,
}
