namespace CustomerService.Dashboard.Intake.Asterisk.Ami;

/// <summary>One visit of a call to a queue, as far as the manager has told of it.</summary>
internal sealed class TrackedVisit(string call, string queue, int ordinal, DateTimeOffset offered, DateTimeOffset heard)
{
    public string Call => call;

    public string Queue => queue;

    /// <summary>The how-manieth visit of this call to this queue, from 0; it names the visit where events carry no time.</summary>
    public int Ordinal => ordinal;

    /// <summary>Whole seconds, as the queue log counts.</summary>
    public DateTimeOffset Offered => offered;

    /// <summary>When the latest of it arrived, by a clock that never steps.</summary>
    public DateTimeOffset Heard { get; set; } = heard;

    public DateTimeOffset? Answered { get; set; }

    public string? Agent { get; set; }

    /// <summary>The agent's channel: the end of a talk may name only that.</summary>
    public string? AgentChannel { get; set; }

    /// <summary>Raised as abandoned; what it was shows when the caller leaves the queue.</summary>
    public DateTimeOffset? GivenUp { get; set; }

    /// <summary>The stamp of the event that said so.</summary>
    public string? GivenUpStamp { get; set; }

    /// <summary>The music stopped after giving up: the exchange goes on with the call, so nobody hung up.</summary>
    public bool GoesOn { get; set; }

    /// <summary>Left the queue, and nothing said why: an answer follows at once, or it was a key.</summary>
    public DateTimeOffset? Departed { get; set; }

    public string? DepartedStamp { get; set; }

    /// <summary>Its departure arrived then.</summary>
    public DateTimeOffset DepartedHeard { get; set; }

    /// <summary>Not named yet by the exchange since it was asked who is waiting.</summary>
    public bool IsDoubted { get; set; }

    public bool IsOver { get; set; }

    public bool IsWaiting => !IsOver && Answered is null;

    public bool IsTalking => !IsOver && Answered is not null;
}
