namespace CustomerService.Domain.Hotline.Live;

/// <summary>
/// An agent now and today (since midnight in the organisation's zone), as a unit sees one: the state is the person's, and what was
/// answered and talked is that of the unit's own queues. What the person does for other units is none of this one's business.
/// </summary>
/// <param name="Since">Since when in this state; null when nothing was ever said.</param>
/// <param name="Queues">The codes of the unit's queues that the agent serves, or answered in today.</param>
/// <param name="Answered">Answered today in the unit's queues.</param>
/// <param name="TalkSeconds">Talked today in the unit's queues, of the conversations whose end is known.</param>
/// <param name="Ended">The conversations of <paramref name="TalkSeconds"/>.</param>
/// <param name="NoAnswers">Let it ring today, wherever that was: not every report of it names a queue.</param>
public sealed record AgentFigures(
    string Code, AgentState State, DateTimeOffset? Since, string? Reason, IReadOnlyList<string> Queues, int Answered, double TalkSeconds, int Ended, int NoAnswers)
{
    /// <summary>The conversation under way in one of the unit's queues, the latest when there are several, and the code of its queue; null while there is none.</summary>
    public (string Queue, string Call)? Talk { get; init; }

    /// <summary>Whether the agent serves more than one queue, of this unit or of others.</summary>
    public bool ServesSeveral { get; init; }

    public double? AverageTalkSeconds => Ended == 0 ? null : TalkSeconds / Ended;
}
