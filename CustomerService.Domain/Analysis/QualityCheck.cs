namespace CustomerService.Domain.Analysis;

/// <summary>What is asked of a unit's data before its figures are believed; each is a share, and higher is better.</summary>
public enum QualityCheck
{
    /// <summary>Completeness: hours in which calls came, of the hours in which at this weekday and hour enough usually come.</summary>
    HoursReported,

    /// <summary>Completeness: visits whose end was reported, of the visits offered.</summary>
    EndsReported,

    /// <summary>Completeness: answered visits whose talk is known to its end, of the answered.</summary>
    TalksReported,

    /// <summary>Timeliness: of the visits drawn and not imported afterwards, those all of whose events arrived within the allowed delay.</summary>
    InTime,

    /// <summary>Consistency: of the visits drawn, those whose reports do not contradict each other.</summary>
    Consistent,

    /// <summary>Follow-up: items due that were replied to at all, of the items due.</summary>
    Settled,
}
