namespace CustomerService.Domain.Hotline.Live;

/// <summary>An agent now and today (since midnight in the organisation's zone).</summary>
/// <param name="Since">Since when in this state; null when nothing was ever said.</param>
/// <param name="Answered">Answered today.</param>
/// <param name="TalkSeconds">Talked today, of the conversations whose end is known.</param>
/// <param name="NoAnswers">Let it ring today.</param>
public sealed record AgentFigures(
    string Code, AgentState State, DateTimeOffset? Since, string? Reason, IReadOnlyList<string> Queues, int Answered, double TalkSeconds, int Ended, int NoAnswers)
{
    /// <summary>The conversation under way, the latest when there are several, and the code of its queue; null while there is none.</summary>
    public (string Queue, string Call)? Talk { get; init; }

    public double? AverageTalkSeconds => Ended == 0 ? null : TalkSeconds / Ended;
}
