namespace CustomerService.Domain.Hotline;

/// <summary>What a telephone exchange or a business system can report. The wire names are in <see cref="CallEventTypes"/>.</summary>
public enum CallEventType
{
    /// <summary>The call entered a queue: a leg begins.</summary>
    Offered = 1,
    Answered = 2,
    Abandoned = 3,

    /// <summary>The visit to the queue ended otherwise, see <see cref="LeftReason"/>.</summary>
    Left = 4,

    /// <summary>The conversation with the agent ended (hang-up or transfer).</summary>
    Ended = 5,

    /// <summary>A business item that needs a reply was accepted (受理).</summary>
    RequestAccepted = 6,
    RequestReplied = 7,
    AgentState = 8,

    /// <summary>An agent let it ring. An agent's event, never a lost call.</summary>
    AgentNoAnswer = 9,

    /// <summary>The exchange's process started: whoever waited before is lost, not abandoned.</summary>
    ExchangeStarted = 10,

    /// <summary>The complaint desk takes an acceptance back: the complainant withdrew the item, or it is nobody else's to know. No door takes it from outside.</summary>
    RequestWithdrawn = 11,
}
