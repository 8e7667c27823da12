namespace CustomerService.Domain.Hotline;

/// <summary>The public names of <see cref="CallEventType"/> in CloudEvents and in the journal.</summary>
public static class CallEventTypes
{
    private static readonly string[] Names =
    [
        "",
        "hotline.call.offered",
        "hotline.call.answered",
        "hotline.call.abandoned",
        "hotline.call.left",
        "hotline.call.ended",
        "hotline.request.accepted",
        "hotline.request.replied",
        "hotline.agent.state",
        "hotline.agent.no-answer",
        "hotline.exchange.started",
        "desk.request.withdrawn",
    ];

    public static IEnumerable<CallEventType> All => Enum.GetValues<CallEventType>();

    /// <summary>What other systems may report; the rest is the complaint desk's own word.</summary>
    public static IEnumerable<CallEventType> Reportable => All.Where(type => type != CallEventType.RequestWithdrawn);

    public static string Name(this CallEventType type) => Names[(int)type];

    /// <summary>Whether the event belongs to a visit of a call to a queue.</summary>
    public static bool IsOfLeg(this CallEventType type) => type is >= CallEventType.Offered and <= CallEventType.Ended;

    public static bool IsOfRequest(this CallEventType type) => type is CallEventType.RequestAccepted or CallEventType.RequestReplied or CallEventType.RequestWithdrawn;

    /// <returns>Null when the name is not one of the public contract.</returns>
    public static CallEventType? Parse(string name)
    {
        var index = Array.IndexOf(Names, name, 1);
        return index < 0 ? null : (CallEventType)index;
    }
}
