using CustomerService.Domain.Hotline;

namespace CustomerService.Dashboard.Demo.Traffic.Exchange;

/// <summary>Somebody with a headset.</summary>
internal sealed class SimulatedAgent(string code)
{
    public string Code => code;

    public AgentState State { get; set; } = AgentState.LoggedOut;

    public DateTimeOffset Since { get; set; }

    /// <summary>The last day on which the agent went to lunch.</summary>
    public DateOnly Lunched { get; set; }

    /// <summary>The shift is over; the call in hand is the last.</summary>
    public bool IsLeaving { get; set; }
}
