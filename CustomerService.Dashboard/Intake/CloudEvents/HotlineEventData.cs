using System.ComponentModel;

namespace CustomerService.Dashboard.Intake.CloudEvents;

/// <summary>The details of a <see cref="HotlineEvent"/>; which of them are needed depends on its type.</summary>
[Description("Every hotline.call event needs queue; answered and ended need agent; left needs reason; request events need queue or unit, and accepted needs category; agent.state needs state.")]
public sealed record HotlineEventData
{
    public string? Queue { get; init; }

    public string? Unit { get; init; }

    public string? Agent { get; init; }

    [Description("Of hotline.call.left: timeout, empty, key, withdrawn or lost. Of hotline.agent.state: why, in the source's own words.")]
    public string? Reason { get; init; }

    [Description("available, ringing, on-call, wrap-up, paused or logged-out")]
    public string? State { get; init; }

    [Description("Every queue the agent serves; absent when the source does not say.")]
    public IReadOnlyList<string>? Queues { get; init; }

    public string? Category { get; init; }

    public string? Caller { get; init; }

    public int? Position { get; init; }

    public string? Call { get; init; }

    [Description("When the reply is due; absent: the acceptance plus the setting for its category.")]
    public DateTimeOffset? ReplyDue { get; init; }
}
