using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Desk;

/// <summary>What somebody says with a verb: each verb reads its own words and leaves the others alone.</summary>
public sealed record VerbWords
{
    /// <summary>Why: re-route, reclassify, amend, pause, reopen, withdraw, escalate, join and leave need one.</summary>
    public string? Reason { get; init; }

    /// <summary>A remark beside a contact, a closing or a call-back.</summary>
    public string? Note { get; init; }

    /// <summary>The answer of a reply, the words of a note, the corrected text of an amendment.</summary>
    public string? Text { get; init; }

    /// <summary>By which way the complainant was told: phone, mail, letter, visit.</summary>
    public string? Channel { get; init; }

    /// <summary>Assign: the officer's user name.</summary>
    public string? Officer { get; init; }

    /// <summary>Re-route: the unit that takes over; escalate: the unit it is put before.</summary>
    public string? Unit { get; init; }

    /// <summary>Re-route: the department's role in the rule pack; escalate: the role it is put before.</summary>
    public string? Department { get; init; }

    public string? Question { get; init; }

    public string? Answer { get; init; }

    public ComplaintOutcome? Outcome { get; init; }

    public string? RootCause { get; init; }

    public string? Redress { get; init; }

    public string? Kind { get; init; }

    public string? Category { get; init; }

    public Severity? Severity { get; init; }

    public Priority? Priority { get; init; }

    public string? Title { get; init; }

    public string? Place { get; init; }

    public string? AccusedUnit { get; init; }

    public Complainant? Complainant { get; init; }

    /// <summary>Pause: the pausing rule's code.</summary>
    public string? Rule { get; init; }

    /// <summary>Note: user names of those it is meant for.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>Join: the number of the case that leads.</summary>
    public string? Lead { get; init; }

    /// <summary>Call-back: whether somebody was reached.</summary>
    public bool? Reached { get; init; }

    /// <summary>Call-back: 1 (very dissatisfied) to 5 (very satisfied).</summary>
    public int? Rating { get; init; }
}
