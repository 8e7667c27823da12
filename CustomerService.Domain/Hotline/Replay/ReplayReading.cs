namespace CustomerService.Domain.Hotline.Replay;

/// <summary>What a past moment is told from.</summary>
public enum ReplayReading
{
    /// <summary>What had arrived by then, in the journal's order: the board as it was shown.</summary>
    Then,

    /// <summary>What had happened by then, by event time, whenever it arrived: the moment as it is known now.</summary>
    Now,
}
