using CustomerService.Domain.Hotline;

namespace CustomerService.Dashboard.Intake.Asterisk.Ami;

/// <summary>One agent's memberships and what the manager last said of the telephone.</summary>
internal sealed class TrackedAgent
{
    private readonly SortedDictionary<string, Membership> memberships = new(StringComparer.Ordinal);
    private readonly HashSet<string> doubted = new(StringComparer.Ordinal);
    private (AgentState State, string? Reason, string Queues)? said;
    private bool isCalled;
    private bool isTalking;
    private int deviceState = 1;
    private TimeSpan wrapUp;

    /// <summary>Null when the agent is not wrapping up.</summary>
    public DateTimeOffset? WrapUpUntil { get; private set; }

    /// <summary>The exchange rings the telephone for a caller.</summary>
    public void Call() => isCalled = true;

    /// <summary>The telephone rings no longer; a device that was in use only by ringing (a Local channel) is no more.</summary>
    public void LetRing()
    {
        isCalled = false;
        if (!isTalking && deviceState is Device.InUse or Device.Ringing) deviceState = Device.NotInUse;
    }

    public void Connect()
    {
        (isCalled, isTalking) = (false, true);
        WrapUpUntil = null;
    }

    public void Complete(DateTimeOffset time)
    {
        isTalking = false;
        WrapUpUntil = wrapUp > TimeSpan.Zero ? time + wrapUp : null;
    }

    public void Leave(string queue) => memberships.Remove(queue);

    public void Doubt() => doubted.UnionWith(memberships.Keys);

    public void LeaveDoubted()
    {
        foreach (var queue in doubted) memberships.Remove(queue);
        doubted.Clear();
    }

    public void Hear(string queue, in AmiMessage message)
    {
        deviceState = message.Number("Status"u8) ?? deviceState;
        wrapUp = TimeSpan.FromSeconds(Math.Clamp(message.Number("Wrapuptime"u8) ?? 0, 0, 3600));
        memberships[queue] = new(message.Number("Paused"u8) == 1, message.Text("PausedReason"u8));
        doubted.Remove(queue);
        var isInCall = message.Number("InCall"u8) == 1;
        if (deviceState == Device.NotInUse) isCalled = false;
        if (deviceState == Device.NotInUse && !isInCall) isTalking = false;
        if (isInCall) isTalking = true;
    }

    /// <returns>Whether this is news; it counts as said from now on.</returns>
    public bool Changes(DateTimeOffset now, out AgentState state, out string? reason, out IReadOnlyList<string> queues)
    {
        if (WrapUpUntil <= now) WrapUpUntil = null;
        state = State;
        reason = state == AgentState.Paused ? memberships.Values.Select(membership => membership.Reason).FirstOrDefault(words => words is not null) : null;
        queues = [.. memberships.Keys];
        var news = (state, reason, string.Join('\n', queues));
        if (said == news) return false;
        said = news;
        return true;
    }

    private AgentState State
    {
        get
        {
            if (isTalking) return AgentState.OnCall;
            if (memberships.Count == 0 || deviceState is Device.Invalid or Device.Unavailable) return AgentState.LoggedOut;
            if (isCalled || deviceState == Device.Ringing) return AgentState.Ringing;
            if (memberships.Values.All(membership => membership.IsPaused)) return AgentState.Paused;
            if (WrapUpUntil is not null) return AgentState.WrapUp;
            return deviceState is Device.InUse or Device.Busy or Device.RingInUse or Device.OnHold ? AgentState.OnCall : AgentState.Available;
        }
    }

    private readonly record struct Membership(bool IsPaused, string? Reason);

    /// <summary>Asterisk's states of a device.</summary>
    private static class Device
    {
        public const int NotInUse = 1;
        public const int InUse = 2;
        public const int Busy = 3;
        public const int Invalid = 4;
        public const int Unavailable = 5;
        public const int Ringing = 6;
        public const int RingInUse = 7;
        public const int OnHold = 8;
    }
}
