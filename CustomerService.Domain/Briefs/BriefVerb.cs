namespace CustomerService.Domain.Briefs;

/// <summary>What can be done to a brief.</summary>
public enum BriefVerb
{
    Write,

    /// <summary>Say a number that only the unit knows.</summary>
    Give,

    Submit,
    Return,
    Accept,
    Issue,
}
