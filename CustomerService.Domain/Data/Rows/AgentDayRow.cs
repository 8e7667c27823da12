namespace CustomerService.Domain.Data.Rows;

/// <summary>What one agent did on one of the organisation's days.</summary>
public sealed class AgentDayRow
{
    public required string Agent { get; init; }

    public long DayMs { get; init; }

    public long Answered { get; init; }

    public long Ended { get; init; }

    public long TalkMs { get; init; }

    public long NoAnswers { get; init; }
}
