namespace CustomerService.Domain.Alerts;

/// <summary>The live figures a rule can watch; what each means stands in the glossary.</summary>
public enum AlertMeasure
{
    AnswerRate,
    ServiceLevel,
    AbandonRate,
    ResponseRate,

    /// <summary>Mean wait of the answered, seconds.</summary>
    AverageWait,

    /// <summary>Seconds the caller who waits longest has waited; nobody waiting is 0.</summary>
    LongestWait,

    Waiting,

    AgentsAvailable,

    /// <summary>All agents but the logged-out.</summary>
    AgentsStaffed,

    /// <summary>Seconds since anybody, or the named source, last reported an event.</summary>
    Silence,
}
