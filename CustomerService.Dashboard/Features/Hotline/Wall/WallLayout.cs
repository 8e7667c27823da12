namespace CustomerService.Dashboard.Features.Hotline.Wall;

/// <summary>What a wallboard can show of a unit; the word in the address is the same in lower case.</summary>
public enum WallLayout
{
    /// <summary>The unit's figures, for those who answer for it.</summary>
    Overview,

    /// <summary>A row for each queue, for those who move people between them.</summary>
    Queues,

    /// <summary>How many agents are in which state, for the floor.</summary>
    Agents,

    /// <summary>One queue in giant figures, for its own team.</summary>
    Queue,
}
