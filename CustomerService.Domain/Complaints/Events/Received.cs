namespace CustomerService.Domain.Complaints.Events;

/// <summary>How it came in, and what was made of it at once.</summary>
public sealed record Received : ComplaintEvent
{
    public required Classification Classification { get; init; }

    public required Placement Placement { get; init; }

    public required Complainant Complainant { get; init; }

    /// <summary>One line.</summary>
    public required string Title { get; init; }

    /// <summary>In the complainant's words.</summary>
    public required string Text { get; init; }

    /// <summary>By which door: call, form, api, import, mail, open311.</summary>
    public required string Channel { get; init; }

    /// <summary>Where it happened, in words.</summary>
    public string? Place { get; init; }

    /// <summary>Whom or which unit it accuses, when it says so: that unit never handles it itself.</summary>
    public string? AccusedUnit { get; init; }

    /// <summary>The call it came from.</summary>
    public string? Call { get; init; }

    public string? Queue { get; init; }

    /// <summary>Where the call's recording is kept, if anywhere.</summary>
    public string? Recording { get; init; }

    /// <summary>Answers to the category's extra questions, by the question's code.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    /// <summary>False for what is only noted, such as praise: it may be closed without an answer.</summary>
    public bool NeedsReply { get; init; } = true;

    /// <summary>The rule pack, its version and the calendar's version that the promises were worked out by.</summary>
    public required string RuledBy { get; init; }

    /// <summary>What the sender names the case by; the same key again is the same case, never a second one.</summary>
    public string? Key { get; init; }

    /// <summary>The case it was split from.</summary>
    public string? SplitFrom { get; init; }

    /// <summary>When the complainant said it, when that is earlier than the record.</summary>
    public DateTimeOffset? SaidAt { get; init; }
}
